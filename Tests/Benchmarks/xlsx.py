"""Times `rapport check` on a workbook of 100,000 rows x 12 columns against python-calamine, which reads its rows and no more.

    python3 Tests/Benchmarks/xlsx.py .build/release/rapport [ROWS ...]

Both run as programs of their own, in turn, and what they print are medians: elapsed time, processor time, the most memory taken. What Python
takes to start and to import calamine is left out of calamine's time. One workbook holds its texts shared, the other within its cells.
rapport's own memory (RssAnon of /proc, without the pages of the file) is printed for itself: at several sizes it must grow with the records,
some 100 bytes each, and with the texts that differ, not with the size of the sheet.
"""
import datetime
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import venv

from phone_backup import measure

RUNS = 7
HEADER = "at person contact direction channel answered_at needs_answer company email phone event note".split()
FIRST = "ana bo cy dee eli fay gus hal ida jon".split()
LAST = "silva lindt ochs park quist rosen stahl tran unger vale".split()
PEOPLE = [f"{first}.{last}" for first in FIRST for last in LAST]
CALAMINE = """
import resource, sys, time, python_calamine
start, used = time.perf_counter(), time.process_time()
rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(time.perf_counter() - start, time.process_time() - used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, len(rows))
"""
MAKE = """
import sys
sys.path.insert(0, sys.argv[1])
import xlsx
xlsx.make(sys.argv[2], int(sys.argv[3]), sys.argv[4] == "inline")
"""


def rows(count, seed=1):
    """Interactions of a hundred people with 20,000 contacts, minutes apart."""
    random.seed(seed)
    at = datetime.datetime(2026, 8, 1)
    for _ in range(count):
        at += datetime.timedelta(seconds=random.randrange(30, 100))
        contact = random.randrange(20_000)
        incoming = random.random() < 0.5
        yield [
            at, random.choice(PEOPLE), f"{FIRST[contact % 10].title()} {LAST[contact // 10 % 10].title()}{contact}", "in" if incoming else "out",
            random.choice(["call", "text", "email", "meeting", "one_to_one", "social"]),
            at + datetime.timedelta(minutes=random.randrange(1, 3000)) if incoming and random.random() < 0.8 else None,
            random.choice(["yes", "no"]), f"Firm {contact % 3000} Ltd", f"c{contact}@firm{contact % 3000}.example", f"+49 30 {1_000_000 + contact}",
            random.randrange(1000), random.choice([None, "met at the fair", "follow up", "sent the brochure"]),
        ]


def make(path, count, inline):
    import xlsxwriter

    book = xlsxwriter.Workbook(path, {"constant_memory": inline})
    sheet = book.add_worksheet("Log")
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    sheet.write_row(0, 0, HEADER)
    for number, row in enumerate(rows(count), 1):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime.datetime):
                sheet.write_datetime(number, column, cell, moment)
            elif cell is not None:
                sheet.write(number, column, cell)
    book.close()


def run(command):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command} failed")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def bench(rapport, python, folder, count, kind):
    logs = os.path.join(folder, f"{kind}-{count}")
    os.mkdir(logs)
    path = os.path.join(logs, "log.xlsx")
    subprocess.run([python, "-c", MAKE, os.path.dirname(os.path.abspath(__file__)), path, str(count), kind], check=True)
    with open(os.path.join(logs, "team.csv"), "w", encoding="utf-8") as file:
        file.write("person,name,role\n" + "".join(f"{person},{person.title()},staff\n" for person in PEOPLE))
    ours, theirs = [], []
    for _ in range(RUNS):
        ours.append(run([rapport, "check", logs]))
        printed = subprocess.run([python, "-c", CALAMINE, path], check=True, capture_output=True, text=True).stdout.split()
        assert int(printed[3]) == count + 1
        theirs.append([float(figure) for figure in printed[:3]])
    own = measure([rapport, "check", logs])[2]
    a, b = ([statistics.median(figures) for figures in zip(*runs)] for runs in (ours, theirs))
    print(
        f"{count:,} rows x {len(HEADER)}, {kind:<6} ({os.path.getsize(path) / 1e6:.1f} MB): rapport check {a[0]:.3f} s, processor {a[1]:.3f} s, "
        f"{a[2] // 1024} MB, {own:.0f} MB of its own; calamine {b[0]:.3f} s, {b[1]:.3f} s, {b[2] / 1024:.0f} MB; ratio {a[0] / b[0]:.2f}, of processor time {a[1] / b[1]:.2f}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        environment = os.path.join(folder, "venv")
        venv.create(environment, with_pip=True)
        python = os.path.join(environment, "bin", "python")
        subprocess.run([python, "-m", "pip", "-q", "install", "python-calamine", "XlsxWriter"], check=True)
        for count in [int(word) for word in sys.argv[2:]] or [100_000]:
            for kind in ("shared", "inline"):
                bench(sys.argv[1], python, folder, count, kind)
