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


def table(bench, people):
    made = Table(
        "Writing a workbook", "What the workbook adds to a report, beside programs that write the same cells. Aim: 1.15 of plain C.")
    writer = bench.compiled("workbook", "xlsxwriter")
    for count in people:
        logs = bench.logs(count)
        with_it, without = bench.report(logs, "xlsx"), bench.report(logs, "")
        cells, number = cells_of(bench, with_it)
        plain = bench.path("plain.xlsx")
        runs = in_turn({
            "rapport": lambda: less(run(with_it), run(without)),
            "plain C on libxlsxwriter": lambda: timed_within([writer, cells, plain]),
            "XlsxWriter": lambda: timed_within(bench.script("replay.py", "xlsxwriter", cells, bench.path("replay.xlsx"))),
            "openpyxl": lambda: timed_within(bench.script("replay.py", "openpyxl", cells, bench.path("replay.xlsx"))),
        }, bench.runs)
        made.add(f"{count:,} people, {number:,} cells", runs)
    return made


def less(a, b):
    return Run(a.wall - b.wall, a.processor - b.processor, a.memory)


def cells_of(bench, report):
    """Runs a report that makes a workbook, and writes down all that the workbook holds. Returns the file and how many cells that are."""
    subprocess.run(report, check=True, stdout=subprocess.DEVNULL)
    book, cells = os.path.join(bench.out, "2026-10", "scorecard.xlsx"), bench.path("cells.tsv")
    command = bench.script("cells.py", book, cells)
    command.insert(1, "-Wignore")
    return cells, int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
