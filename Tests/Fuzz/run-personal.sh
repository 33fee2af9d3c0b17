#!/usr/bin/env bash
# Fuzzes a reader of personal exports: Tests/Fuzz/run-personal.sh lines|sms|json [SECONDS]
#
# Sources/Ingest is compiled with libFuzzer's instrumentation (it comes with Swift) and linked to what a build for tests has left of the
# other modules. The first inputs are the fixtures. What is found stays in .build/fuzz/KIND.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
seconds=${2:-600}
build=.build/debug
work=.build/fuzz/$kind
mkdir -p "$work/corpus" "$work/seeds"
[ -d "$build/Modules" ] || swift build
yaml=.build/checkouts/Yams/Sources/CYaml/include
package=$(basename "$PWD" | tr -- '-.' '__')
maps() { for target in CZip CExpat CICal; do echo "-Xcc -fmodule-map-file=Sources/$target/module.modulemap"; done; }
compile() { nice swiftc -O -wmo -swift-version 6 -parse-as-library -package-name "$package" -I .build/fuzz -I "$build/Modules" "$@"; }
if [ ! -x .build/fuzz/personal ] || [ -n "$(find Sources/Ingest Tests/Fuzz/PersonalExports.swift -newer .build/fuzz/personal)" ]; then
  compile -module-name Model -emit-module -emit-module-path .build/fuzz/Model.swiftmodule -c -o .build/fuzz/Model.o Sources/Model/*.swift
  compile -module-name Ingest -sanitize=fuzzer \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    $(maps) -Xcc -fmodule-map-file="$yaml/module.modulemap" -I "$yaml" \
    $(find Sources/Ingest -name '*.swift') Tests/Fuzz/PersonalExports.swift \
    .build/fuzz/Model.o $(find "$build/Yams.build" "$build/CYaml.build" "$build"/*Crypto*.build "$build"/CXKCP*.build -name '*.o') \
    -lzip -lexpat -lical -lstdc++ -o .build/fuzz/personal
fi
fixtures=Tests/IngestTests/Fixtures
case $kind in
  lines) cp "$fixtures"/vcard/*.vcf "$fixtures"/icalendar/*.ics "$work/seeds" ;;
  sms) cp "$fixtures"/sms_backup/*.xml "$work/seeds" ;;
  json) cp "$fixtures"/*/*.jsonl "$work/seeds" ;;
esac
[ "$seconds" = 0 ] && exit
exec nice .build/fuzz/personal -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 \
  -dict="Tests/Fuzz/$kind.dict" -artifact_prefix="$work/" "$work/corpus" "$work/seeds"
