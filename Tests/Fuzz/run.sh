#!/usr/bin/env bash
# Fuzzes a reader: Tests/Fuzz/run.sh xlsx|xml|lines|sms|json [SECONDS]
#
# `xlsx` and `xml` are workbooks, `lines` address books and calendars, `sms` a phone's backup, `json` JSON Lines. Sources/Ingest is compiled
# with libFuzzer's instrumentation (it comes with Swift) and linked to what a build for tests has left of the other modules. The first
# inputs are the fixtures. What is found stays in .build/fuzz/KIND.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
seconds=${2:-600}
build=.build/debug
work=.build/fuzz/$kind
case $kind in
  xlsx | xml) harness=Containers ;;
  lines | sms | json) harness=PersonalExports ;;
  *) sed -n 2p "$0" >&2; exit 64 ;;
esac
mkdir -p "$work/corpus" "$work/seeds"
[ -d "$build/Modules" ] || swift build
yaml=.build/checkouts/Yams/Sources/CYaml/include
package=$(basename "$PWD" | tr -- '-.' '__')
sources="$(find Sources/Ingest -name '*.swift') Tests/IngestTests/Support/TestArchive.swift Tests/Fuzz/$harness.swift"
maps() { for target in CZip CExpat CICal; do echo "-Xcc -fmodule-map-file=Sources/$target/module.modulemap"; done; }
compile() { nice swiftc -O -wmo -swift-version 6 -parse-as-library -package-name "$package" -I .build/fuzz -I "$build/Modules" "$@"; }
if [ ! -x ".build/fuzz/$harness" ] || [ -n "$(find $sources Sources/Model -newer ".build/fuzz/$harness")" ]; then
  compile -module-name Model -emit-module -emit-module-path .build/fuzz/Model.swiftmodule -c -o .build/fuzz/Model.o Sources/Model/*.swift
  compile -module-name Ingest -sanitize=fuzzer \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    $(maps) -Xcc -fmodule-map-file="$yaml/module.modulemap" -I "$yaml" $sources \
    .build/fuzz/Model.o $(find "$build/Yams.build" "$build/CYaml.build" "$build"/*Crypto*.build "$build"/CXKCP*.build -name '*.o') \
    -lzip -lexpat -lical -lstdc++ -o ".build/fuzz/$harness"
fi
fixtures=Tests/IngestTests/Fixtures
case $kind in
  xlsx | xml) python3 Tests/Fuzz/seeds.py "$kind" "$work/seeds" ;;
  lines) cp "$fixtures"/vcard/*.vcf "$fixtures"/icalendar/*.ics "$work/seeds" ;;
  sms) cp "$fixtures"/sms_backup/*.xml "$work/seeds" ;;
  json) cp "$fixtures"/*/*.jsonl "$work/seeds" ;;
esac
[ "$seconds" = 0 ] && exit
# Swift would print its own account of a trap, and libFuzzer never hear of the input.
export SWIFT_BACKTRACE=enable=no
exec nice ".build/fuzz/$harness" -max_total_time="$seconds" -max_len=20000 -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 \
  -dict="Tests/Fuzz/$kind.dict" -artifact_prefix="$work/" "$work/corpus" "$work/seeds"
