"""From logs to person-month counts: rapport, which scores as well, beside analysts' tools that make the counts alone, and plain C."""
import csv
import glob
import json
import os
import subprocess
import sys
from collections import Counter

from analyst import TIMES, by_person, team
from runner import Table, in_turn

ENGINES = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}


def table(bench, sizes):
    made = Table(
        "From logs to counts",
        "rapport reads, checks and scores, and writes text and JSON; the others count records by person, month and kind. "
        "Aims: 0.35 of DuckDB and 2.5 of the counts in C. `wc -l` and the C pass that splits fields are the limit.")
    limit = bench.compiled("limit")
    for records, people in sizes:
        logs = bench.logs(people, records)
        programs = {"rapport": bench.report(logs, "txt,json")}
        programs |= {name: bench.script("analyst.py", engine, logs) for name, engine in ENGINES.items()}
        programs |= {
            "counts in C": [limit, "counts", logs], "fields in C": [limit, "split", logs],
            "wc -l": ["wc", "-l", *glob.glob(os.path.join(logs, "*.csv"))]}
        runs = in_turn(programs, bench.runs)
        check(bench, logs, limit)
        made.add(f"{records:,} records, {people:,} people", runs)
    return made


def check(bench, logs, limit):
    """Ends the run where the programs do not count the same."""
    counted = {}
    for name, engine in ENGINES.items():
        path = bench.path("counts.csv")
        subprocess.run(bench.script("analyst.py", engine, logs, "--counts", path), check=True)
        counted[name] = read(path)
    subprocess.run([limit, "counts", logs, bench.path("counts.csv")], check=True, stdout=subprocess.DEVNULL)
    counted["C"] = read(bench.path("counts.csv"))
    for name, counts in counted.items():
        if counts != counted["DuckDB"]:
            sys.exit(f"{name} and DuckDB count differently in {logs}")
    with open(os.path.join(bench.out, "2026-10", "scorecard.json"), encoding="utf-8") as file:
        compare(json.load(file), counted["DuckDB"], team(logs), logs)


def read(path):
    """The counts of a file, sorted."""
    with open(path, encoding="utf-8", newline="") as file:
        return sorted((person, month, kind, int(count)) for person, month, kind, count in csv.reader(file))


def compare(scorecard, counts, people, logs):
    """The same figure must stand in the scorecard: rows of each kind, and each person's introductions of the month.

    rapport counts a row as a record or a reject, and an introduction, which the sample spoils none of, for one whole activity.
    """
    ours = Counter()
    for file in scorecard["data"]["files"]:
        kind = next((kind for kind in TIMES if os.path.basename(file["file"]).startswith(f"{kind}s")), None)
        if kind and file["reader"] == "native":
            ours[kind] += file["records"] + file["rejected"]
    theirs = Counter()
    for _, _, kind, count in counts:
        theirs[kind] += count
    if ours != theirs:
        sys.exit(f"rapport and DuckDB count rows differently in {logs}: {ours} and {theirs}")
    table, place = by_person(people, counts), list(TIMES).index("introduction")
    for person in scorecard["people"]:
        ours, line = person["activity"]["introductions"], table.get((person["person"], "2026-10"))
        if ours != (line[place] if line else 0):
            sys.exit(f"rapport and DuckDB count introductions of {person['person']} differently in {logs}")
