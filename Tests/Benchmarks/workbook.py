"""Times the workbook of a report against a plain C program on libxlsxwriter that writes the same workbook.

    python3 Tests/Benchmarks/workbook.py .build/release/rapport [PEOPLE ...]

rapport: all that the workbook adds to a report, which is a report with nothing but the workbook less a report of no file at all. Both read
and score the same logs, so that what is left is making blocks, texts and formulas of the scores, and writing them.

plain C: openpyxl reads that workbook back, and workbook.c writes it again, cell by cell: formats, formulas with stored results, links,
widths and heights, tables, data bars, rules for input, panes, pages and charts. Its clock starts when all this lies parsed in memory and
stops when the file is closed. Both files have about the same size, which is printed.

So the ratio tells what it costs that the workbook is made of a scorecard and through a safe face, not that libxlsxwriter is slow. The three
programs take turns; printed are medians of processor seconds and of wall seconds. The limit is 1.3 times the processor time.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import time
import venv

HERE = os.path.dirname(os.path.abspath(__file__))
DUMP = os.path.join(HERE, "cells.py")


def seconds(command):
    """Processor and wall seconds of one run."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start


def bench(rapport, python, writer, folder, people):
    logs, out = os.path.join(folder, f"logs-{people}"), os.path.join(folder, "out")
    subprocess.run([rapport, "sample", logs, "--people", str(people)], check=True, stdout=subprocess.DEVNULL)
    report = [rapport, "report", logs, "--month", "2026-10", "--output", out, "--quiet", "--format"]
    subprocess.run(report + ["xlsx"], check=True, stdout=subprocess.DEVNULL)
    book, cells, plain = os.path.join(out, "2026-10", "scorecard.xlsx"), os.path.join(folder, "cells.tsv"), os.path.join(folder, "plain.xlsx")
    count = int(subprocess.run([python, "-W", "ignore", DUMP, book, cells], check=True, capture_output=True).stdout)
    ours, theirs = [], []
    for _ in range(11 if people > 1_000 else 21):
        with_it, without = seconds(report + ["xlsx"]), seconds(report + [""])
        ours.append([a - b for a, b in zip(with_it, without)])
        words = subprocess.run([writer, cells, plain], check=True, capture_output=True, text=True).stdout.split()
        theirs.append([float(word) for word in words])
    sizes = [os.path.getsize(path) // 1024 for path in (book, plain)]
    print(f"{people:>6,} people, {count:>9,} cells; rapport {sizes[0]:,} KiB, plain C {sizes[1]:,} KiB")
    for index, kind in enumerate(("processor", "wall")):
        a, b = (statistics.median(run[index] for run in runs) for runs in (ours, theirs))
        print(f"{kind:>18}: rapport {a:.3f} s, plain C {b:.3f} s, ratio {a / b:.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        environment = os.path.join(folder, "venv")
        venv.create(environment, with_pip=True)
        python = os.path.join(environment, "bin", "python")
        subprocess.run([python, "-m", "pip", "-q", "install", "openpyxl"], check=True)
        writer = os.path.join(folder, "workbook")
        subprocess.run(["cc", "-O2", "-o", writer, os.path.join(HERE, "workbook.c"), "-lxlsxwriter"], check=True)
        for people in [int(word) for word in sys.argv[2:]] or [24, 100, 500, 5_000]:
            bench(sys.argv[1], python, writer, folder, people)
