"""What a good analyst would write: how many records of each kind a person logged in each month, and a workbook of that.

    python3 analyst.py duckdb|polars|pandas FOLDER [--counts FILE.csv | --book FILE.xlsx]

Rows are counted as they stand, by whatever name the person is given; rapport checks each of them, knows people by any of their names,
and scores. Without an option only the sums are printed.
"""
import csv
import glob
import os
import sys

# By the kind of log, the column of its time; the same person-month counts as those of limit.c.
TIMES = {"event": "date", "contact": "date", "interaction": "at", "referral": "date", "introduction": "date", "outcome": "date",
         "connection": "date"}


def files(folder, kind):
    return sorted(glob.glob(os.path.join(folder, f"{kind}s*.csv")))


def duckdb_counts(folder):
    import duckdb

    parts = [
        f"select person, substr(\"{time}\", 1, 7) as month, '{kind}' as kind from "
        f"read_csv({files(folder, kind)!r}, header = true, all_varchar = true, delim = ',', quote = '\"', union_by_name = true, "
        "null_padding = true)"
        for kind, time in TIMES.items() if files(folder, kind)]
    query = "select coalesce(person, ''), coalesce(month, ''), kind, count(*) from (" + " union all ".join(parts) + ") group by all"
    return duckdb.connect().execute(query).fetchall()


def polars_counts(folder):
    import polars as pl

    logs = [
        pl.scan_csv(files(folder, kind), infer_schema=False, truncate_ragged_lines=True).select(
            pl.col("person").fill_null(""), pl.col(time).fill_null("").str.slice(0, 7).alias("month"), pl.lit(kind).alias("kind"))
        for kind, time in TIMES.items() if files(folder, kind)]
    return pl.concat(logs).group_by("person", "month", "kind").len().collect(engine="streaming").rows()


def pandas_counts(folder):
    import pandas as pd

    counts = []
    for kind, time in TIMES.items():
        for path in files(folder, kind):
            log = pd.read_csv(path, usecols=["person", time], dtype=str, keep_default_na=False)
            sizes = log.groupby(["person", log[time].str.slice(0, 7)]).size().rename_axis(["person", "month"]).reset_index(name="count")
            counts.append(sizes.assign(kind=kind))
    summed = pd.concat(counts).groupby(["person", "month", "kind"])["count"].sum().reset_index()
    return list(summed.itertuples(index=False, name=None))


def team(folder):
    with open(os.path.join(folder, "team.csv"), encoding="utf-8") as file:
        return list(csv.DictReader(file))


def by_person(people, counts):
    """By id and month the counts in the order of `TIMES`; a person is known by id or e-mail."""
    ids = {name.casefold(): person["person"] for person in people for name in (person["person"], person.get("email", "")) if name}
    kinds = list(TIMES)
    table = {}
    for name, month, kind, count in counts:
        line = table.setdefault((ids.get(name.strip().casefold(), name), month), [0] * len(kinds))
        line[kinds.index(kind)] += count
    return table


def write_book(path, people, counts, month="2026-10"):
    import xlsxwriter

    table = by_person(people, counts)
    months = sorted({when for _, when in table if len(when) == 7 and when[:4].isdigit() and when <= month})[-12:]
    heads = [f"{kind}s" for kind in TIMES]
    book = xlsxwriter.Workbook(path)
    bold = book.add_format({"bold": True})
    summary = book.add_worksheet("Summary")
    add_people(book.add_worksheet("Month"), people, table, months, heads)
    history = [
        [person["person"], person["name"], person.get("team", ""), when, *line, sum(line)]
        for person in people for when in months for line in [table.get((person["person"], when), [0] * len(heads))]]
    add_table(book.add_worksheet("History"), ["Person", "Name", "Team", "Month", *heads, "Total"], history)
    sums = {}
    for row in history:
        line = sums.setdefault(row[2] or "no team", [0] * len(months))
        line[months.index(row[3])] += row[-1]
    teams = sorted(([name, *line, sum(line)] for name, line in sums.items()), key=lambda row: (-row[-1], row[0]))
    add_table(summary, ["Team", *months, "Total"], teams)
    summary.write(len(teams) + 2, 0, f"Records of {len(people)} people up to {month}", bold)
    chart = book.add_chart({"type": "line"})
    for row, team_line in enumerate(teams[:10], 1):
        chart.add_series({
            "name": team_line[0], "categories": ["Summary", 0, 1, 0, len(months)], "values": ["Summary", row, 1, row, len(months)]})
    summary.insert_chart(1, len(months) + 3, chart)
    book.close()


def add_people(sheet, people, table, months, heads):
    """A row a person: the counts of the last month, and the total of the month before and what it changed by."""
    none = [0] * len(heads)
    rows = []
    for person in people:
        now = table.get((person["person"], months[-1]), none)
        before = sum(table.get((person["person"], months[-2]), none)) if len(months) > 1 else 0
        rows.append([person["person"], person["name"], person["role"], person.get("team", ""), *now, sum(now), before, sum(now) - before])
    add_table(sheet, ["Person", "Name", "Role", "Team", *heads, "Total", "Month before", "Change"], sorted(rows, key=lambda row: -row[-3]))
    total = 4 + len(heads)
    sheet.conditional_format(1, total, len(rows), total, {"type": "data_bar", "bar_solid": True})


def add_table(sheet, heads, rows):
    sheet.add_table(0, 0, max(1, len(rows)), len(heads) - 1, {"data": rows, "columns": [{"header": head} for head in heads]})
    sheet.set_column(0, len(heads) - 1, 14)
    sheet.freeze_panes(1, 1)


def main():
    engine, folder, *option = sys.argv[1:]
    counts = {"duckdb": duckdb_counts, "polars": polars_counts, "pandas": pandas_counts}[engine](folder)
    if option[:1] == ["--book"]:
        write_book(option[1], team(folder), counts)
    elif option[:1] == ["--counts"]:
        with open(option[1], "w", encoding="utf-8", newline="") as file:
            rows = sorted((person, month, kind, int(count)) for person, month, kind, count in counts)
            csv.writer(file, lineterminator="\n").writerows(rows)
    else:
        print(len(counts), "counts,", sum(int(row[3]) for row in counts), "records")


if __name__ == "__main__":
    main()
