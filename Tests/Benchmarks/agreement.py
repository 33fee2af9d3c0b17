"""Ends with an error where programs that are compared do not come to the same.

    python3 agreement.py counts LOGS SCORECARD.json COUNTS.csv ...
    python3 agreement.py books FILE.xlsx ...
"""
import csv
import json
import os
import sys
import zipfile
from collections import Counter

from analyst import TIMES, by_person, team


def counts(logs, scorecard, *files):
    first = read(files[0])
    for path in files[1:]:
        if read(path) != first:
            sys.exit(f"{path} and {files[0]} differ for {logs}")
    with open(scorecard, encoding="utf-8") as file:
        compare(json.load(file), first, team(logs), logs)


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
        sys.exit(f"rapport and the others count rows differently in {logs}: {ours} and {theirs}")
    table, place = by_person(people, counts), list(TIMES).index("introduction")
    for person in scorecard["people"]:
        ours, line = person["activity"]["introductions"], table.get((person["person"], "2026-10"))
        if ours != (line[place] if line else 0):
            sys.exit(f"rapport and the others count introductions of {person['person']} differently in {logs}")


def books(*files):
    """The cells and charts are the same; the time at which a file was made is not."""
    def parts(path):
        with zipfile.ZipFile(path) as book:
            return {name: book.read(name) for name in book.namelist() if name.startswith("xl/")}

    first = parts(files[0])
    for path in files[1:]:
        if parts(path) != first:
            sys.exit(f"{path} and {files[0]} differ")


if __name__ == "__main__":
    {"counts": counts, "books": books}[sys.argv[1]](*sys.argv[2:])
