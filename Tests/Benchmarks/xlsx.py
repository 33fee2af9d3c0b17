"""Reading a workbook: `rapport check`, which makes records of it, beside python-calamine and openpyxl, which read its rows and no more.

All run as programs of their own. What Python takes to start and to import a library is left out of that library's time. One workbook
holds its texts shared, the other within its cells. rapport's own memory (RssAnon of /proc, without the pages of the file) stands beside
its name: at several sizes it must grow with the records, some 100 bytes each, and with the texts that differ, not with the sheet.
"""
import datetime
import os
import random
import subprocess
import sys

from phone_backup import measure
from runner import Table, in_turn, timed_within

HEADER = "at person contact direction channel answered_at needs_answer company email phone event note".split()
FIRST = "ana bo cy dee eli fay gus hal ida jon".split()
LAST = "silva lindt ochs park quist rosen stahl tran unger vale".split()
PEOPLE = [f"{first}.{last}" for first in FIRST for last in LAST]
READ = """
import sys, time, python_calamine, openpyxl
library, path, count = sys.argv[1:]
start, used = time.perf_counter(), time.process_time()
if library == "calamine":
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
else:
    rows = list(openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True))
assert len(rows) == int(count) + 1
print(time.process_time() - used, time.perf_counter() - start)
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


def table(bench, count):
    made = Table("Reading a workbook", f"A log of {count:,} rows and {len(HEADER)} columns. Aim: 0.3 of python-calamine.")
    for kind in ("shared", "inline"):
        logs = bench.path(f"xlsx-{kind}")
        os.mkdir(logs)
        path = os.path.join(logs, "log.xlsx")
        subprocess.run([bench.python, os.path.abspath(__file__), path, str(count), kind], check=True)
        with open(os.path.join(logs, "team.csv"), "w", encoding="utf-8") as file:
            file.write("person,name,role\n" + "".join(f"{person},{person.title()},staff\n" for person in PEOPLE))
        own = measure([bench.rapport, "check", logs])[2]
        programs = {f"rapport ({own:.0f} MB of its own)": [bench.rapport, "check", logs]}
        for library in ("calamine", "openpyxl"):
            programs[library] = lambda library=library: timed_within([bench.python, "-c", READ, library, path, str(count)])
        made.add(f"texts {kind}, {os.path.getsize(path) / 1e6:.1f} MB", in_turn(programs, bench.runs))
    return made


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), sys.argv[3] == "inline")
