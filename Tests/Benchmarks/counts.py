"""From logs to person-month counts: rapport, which scores as well, beside analysts' tools that make the counts alone, and plain C."""
import glob
import os
import subprocess

from runner import Table, in_turn

# Python takes minutes to compare the counts of ten million records.
MOST_TO_CHECK = 1_000_000
ENGINES = {"DuckDB": "duckdb", "Polars": "polars", "pandas": "pandas"}


def table(bench, sizes):
    made = Table(
        "From logs to counts",
        "rapport reads, checks and scores, and writes text and JSON; the others count records by person, month and kind. "
        "All come to the same counts, which is checked up to 1,000,000 records. Aims: 0.35 of DuckDB and 2.5 of the counts in C. "
        "`wc -l` and the C pass that splits fields are the limit.")
    limit = bench.compiled("limit")
    for records, people in sizes:
        logs = bench.logs(people, records)
        programs = {"rapport": bench.report(logs, "txt,json")}
        programs |= {name: bench.script("analyst.py", engine, logs) for name, engine in ENGINES.items()}
        programs |= {
            "counts in C": [limit, "counts", logs], "fields in C": [limit, "split", logs],
            "wc -l": ["wc", "-l", *glob.glob(os.path.join(logs, "*.csv"))]}
        runs = in_turn(programs, bench.runs)
        if records <= MOST_TO_CHECK:
            check(bench, logs, limit)
        made.add(f"{records:,} records, {people:,} people", runs)
    return made


def check(bench, logs, limit):
    """Ends the run where the programs do not count the same. What this program has in memory would count as that of those it starts."""
    files = []
    for engine in ENGINES.values():
        files.append(bench.path(f"{engine}.csv"))
        subprocess.run(bench.script("analyst.py", engine, logs, "--counts", files[-1]), check=True)
    files.append(bench.path("c.csv"))
    subprocess.run([limit, "counts", logs, files[-1]], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(bench.script("agreement.py", "counts", logs, os.path.join(bench.out, "2026-10", "scorecard.json"), *files), check=True)
