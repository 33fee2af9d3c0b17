"""From logs to a workbook: rapport's complete report beside the scripts of analysts."""
import subprocess

from counts import ENGINES
from runner import Run, Table, in_turn
from workbook import cells_of


def table(bench, sizes):
    made = Table(
        "From logs to a workbook",
        "rapport makes its complete report in every format. The scripts count records by person, month and kind, and write tables, "
        "data bars and a chart of that with XlsxWriter. `+ same cells` adds what XlsxWriter takes to write the cells of rapport's own "
        "workbook in place of the script's. Aim: 0.4 of the better of Polars and DuckDB.")
    for records, people in sizes:
        logs = bench.logs(people, records)
        programs = {"rapport": bench.report(logs, "xlsx,html,txt,md,json,csv,letters")}
        books = {name: bench.path(f"{engine}.xlsx") for name, engine in ENGINES.items()}
        programs |= {name: bench.script("analyst.py", engine, logs, "--book", books[name]) for name, engine in ENGINES.items()}
        counting = {f"{name} counts": bench.script("analyst.py", engine, logs) for name, engine in ENGINES.items()}
        cells, _ = cells_of(bench, logs)
        writing = {"cells": bench.script("replay.py", "xlsxwriter", cells, bench.path("replay.xlsx"))}
        runs = in_turn(programs | counting | writing, bench.runs)
        subprocess.run(bench.script("agreement.py", "books", *books.values()), check=True)
        same = {
            f"{name} + same cells": [add(a, b) for a, b in zip(runs[f"{name} counts"], runs["cells"])] for name in ENGINES}
        made.add(f"{records:,} records, {people:,} people", {name: runs[name] for name in programs} | same)
    return made


def add(a, b):
    return Run(a.wall + b.wall, a.processor + b.processor, max(a.memory, b.memory))
