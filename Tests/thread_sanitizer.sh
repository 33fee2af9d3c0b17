#!/bin/sh
# Runs a program that was built with the thread sanitizer on SampleData and on a firm of 300 people with 60,000 records: reports in all
# formats and an import, with 2 and with 8 threads. Ends with an error, and the sanitizer's own words, if it reports anything, or if what
# is written depends on the number of threads.
#
#     sh Tests/thread_sanitizer.sh .build-tsan/debug/rapport
set -eu
rapport=$1
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TSAN_OPTIONS="halt_on_error=1 exitcode=99"

RAPPORT_THREADS=1 "$rapport" sample "$folder/firm" --people 300 --records 60000 > "$folder/said"
for logs in "$here/../SampleData" "$folder/firm"; do
  for threads in 1 2 8; do
    export RAPPORT_THREADS=$threads
    "$rapport" report "$logs" --month 2026-10 --output "$folder/reports-$threads" --quiet
    "$rapport" import "$logs" --ledger "$folder/ledger" --quiet
    "$rapport" report "$folder/ledger" --month 2026-10 --output "$folder/kept-$threads" --quiet
    rm -f "$folder"/ledger*
    echo "$(basename "$logs"), $threads threads: nothing reported"
  done
  for made in reports kept; do
    diff -r "$folder/$made-1" "$folder/$made-2"
    diff -r "$folder/$made-1" "$folder/$made-8"
  done
  rm -rf "$folder"/reports-* "$folder"/kept-*
done
