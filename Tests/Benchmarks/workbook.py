"""The workbook of a report beside programs on libxlsxwriter, XlsxWriter and openpyxl that write the same cells.

rapport: all that the workbook adds to a report, which is a report with nothing but the workbook less a report of no file at all. Both read
and score the same logs, so that what is left is making blocks, texts and formulas of the scores, and writing them.

plain C: cells.py reads that workbook back with openpyxl, and workbook.c writes it again, cell by cell: formats, formulas with stored
results, links, widths and heights, tables, data bars, rules for input, panes, pages and charts. replay.py does the same in Python, but for
pages and charts. Their clocks start when all this lies parsed in memory and stop when the file is closed.
"""
import os
import subprocess

from runner import Run, Table, in_turn, run, timed_within


# openpyxl takes a minute and two gigabytes for more.
MOST_FOR_OPENPYXL = 200_000


def table(bench, sizes):
    made = Table(
        "Writing a workbook", "What the workbook adds to a report, beside programs that write the same cells. Aim: 1.15 of plain C.")
    writer = bench.compiled("workbook", "xlsxwriter")
    for records, people in sizes:
        logs = bench.logs(people, records)
        with_it, without = bench.report(logs, "xlsx"), bench.report(logs, "")
        cells, number = cells_of(bench, logs)
        plain, replayed = bench.path("plain.xlsx"), bench.path("replay.xlsx")
        programs = {
            "rapport": lambda: less(run(with_it), run(without)),
            "plain C on libxlsxwriter": lambda: timed_within([writer, cells, plain]),
            "XlsxWriter": lambda: timed_within(bench.script("replay.py", "xlsxwriter", cells, replayed)),
        }
        if number <= MOST_FOR_OPENPYXL:
            programs["openpyxl"] = lambda: timed_within(bench.script("replay.py", "openpyxl", cells, replayed))
        made.add(f"{records:,} records, {people:,} people, {number:,} cells", in_turn(programs, bench.runs))
    return made


def less(a, b):
    return Run(a.wall - b.wall, a.processor - b.processor, a.memory)


def cells_of(bench, logs):
    """Makes a report with a workbook, and writes down all that the workbook holds, once. Returns the file and how many cells that are."""
    cells = f"{logs}.tsv"
    if not os.path.exists(cells):
        subprocess.run(bench.report(logs, "xlsx"), check=True, stdout=subprocess.DEVNULL)
        command = bench.script("cells.py", os.path.join(bench.out, "2026-10", "scorecard.xlsx"), cells)
        command.insert(1, "-Wignore")
        with open(f"{cells}.count", "w", encoding="utf-8") as count:
            subprocess.run(command, check=True, stdout=count)
    with open(f"{cells}.count", encoding="utf-8") as count:
        return cells, int(count.read())
