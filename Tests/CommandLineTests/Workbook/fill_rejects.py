"""Puts the suggested value into each rejected row of rejects.csv."""

import csv
import sys

source, target = sys.argv[1:]
with open(source, newline="", encoding="utf-8-sig") as file:
    rows = list(csv.reader(file))
for row in rows[1:]:
    wrong = row[3].split("`")[1] if row[4] else None
    row[5:] = [row[4] if wrong and field == wrong else field for field in row[5:]]
with open(target, "w", newline="", encoding="utf-8-sig") as file:
    csv.writer(file).writerows(rows)
