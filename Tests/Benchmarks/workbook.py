"""Times the workbook against a plain C program on libxlsxwriter that writes the same cells.

    python3 Tests/Benchmarks/workbook.py .build/release/rapport [PEOPLE ...]

The cells are read back from the workbook by openpyxl, with their formats, formulas and stored results, and handed to workbook.c.
What the workbook costs rapport is the processor time of a report with it less that of a report without.
"""
import os
import statistics
import subprocess
import sys
import tempfile
import venv

RUNS = 5
HERE = os.path.dirname(os.path.abspath(__file__))
DUMP = os.path.join(HERE, "cells.py")


def seconds(command):
    """Processor time of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return usage.ru_utime + usage.ru_stime


def bench(rapport, python, writer, folder, people):
    logs, out = os.path.join(folder, f"logs-{people}"), os.path.join(folder, "out")
    subprocess.run([rapport, "sample", logs, "--people", str(people)], check=True, stdout=subprocess.DEVNULL)
    report = [rapport, "report", logs, "--month", "2026-10", "--output", out, "--quiet", "--format"]
    subprocess.run(report + ["xlsx"], check=True, stdout=subprocess.DEVNULL)
    cells, plain = os.path.join(folder, "cells.tsv"), os.path.join(folder, "plain.xlsx")
    count = int(subprocess.run([python, DUMP, os.path.join(out, "2026-10", "scorecard.xlsx"), cells], check=True, capture_output=True).stdout)
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(seconds(report + ["xlsx,csv"]) - seconds(report + ["csv"]))
        theirs.append(float(subprocess.run([writer, cells, plain], check=True, capture_output=True, text=True).stdout))
    a, b = statistics.median(ours), statistics.median(theirs)
    sizes = [os.path.getsize(path) // 1024 for path in (os.path.join(out, "2026-10", "scorecard.xlsx"), plain)]
    print(f"{people:>6,} people, {count:>9,} cells: rapport {a:.3f} s, {sizes[0]} KiB; plain C {b:.3f} s, {sizes[1]} KiB; ratio {a / b:.2f}")


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
