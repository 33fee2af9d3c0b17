#!/usr/bin/env bash
# Fuzzes a container reader: Tests/Fuzz/run.sh xlsx|xml [SECONDS]
#
# Sources/Ingest is compiled with libFuzzer's instrumentation (it comes with Swift) and linked to what a release build has left of the
# other modules. What is found stays in .build/fuzz/KIND.
set -euo pipefail
cd "$(dirname "$0")/../.."
kind=$1
seconds=${2:-600}
build=.build/release
work=.build/fuzz/$kind
mkdir -p "$work/corpus"
[ -d "$build/Modules" ] || swift build -c release --product rapport
yaml=.build/checkouts/Yams/Sources/CYaml/include
package=$(basename "$PWD" | tr -- '-.' '__')
compile() { swiftc -O -wmo -static-stdlib -swift-version 6 -parse-as-library -package-name "$package" -I .build/fuzz -I "$build/Modules" "$@"; }
compile -module-name Model -emit-module -emit-module-path .build/fuzz/Model.swiftmodule -c -o .build/fuzz/Model.o Sources/Model/*.swift
compile -module-name Ingest -sanitize=fuzzer \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -Xcc -fmodule-map-file=Sources/CZip/module.modulemap -Xcc -fmodule-map-file=Sources/CExpat/module.modulemap \
  -Xcc -fmodule-map-file="$yaml/module.modulemap" -I "$yaml" \
  $(find Sources/Ingest -name '*.swift') Tests/IngestTests/Support/TestArchive.swift Tests/Fuzz/Containers.swift \
  .build/fuzz/Model.o $(find "$build/Yams.build" "$build/CYaml.build" "$build"/*Crypto*.build "$build"/CXKCP*.build -name '*.o') \
  -lzip -lexpat -lstdc++ -o .build/fuzz/containers
python3 Tests/Fuzz/seeds.py "$kind" "$work/seeds"
[ "$seconds" = 0 ] && exit
exec nice .build/fuzz/containers -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  -dict="Tests/Fuzz/$kind.dict" -artifact_prefix="$work/" "$work/corpus" "$work/seeds"
