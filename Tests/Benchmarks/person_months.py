"""The person-month counts alone, as a peer makes them: reads a folder of logs with DuckDB and counts rows by person and month.

    python3 -m venv VENV && VENV/bin/pip install duckdb==1.4.2
    VENV/bin/python person_months.py FOLDER
"""
import glob
import os
import sys

import duckdb

ACTIVITIES = {"event": "date", "contact": "date", "interaction": "at", "referral": "date", "introduction": "date",
              "outcome": "date", "connection": "date"}


def counts(folder):
    parts = []
    for activity, column in ACTIVITIES.items():
        files = sorted(glob.glob(os.path.join(folder, f"{activity}s*.csv")))
        if files:
            parts.append(
                f"select person, substr(\"{column}\", 1, 7) as month, '{activity}' as activity from "
                f"read_csv({files!r}, header = true, all_varchar = true, delim = ',', quote = '\"', union_by_name = true, null_padding = true)")
    query = "select person, month, activity, count(*) from (" + " union all ".join(parts) + ") group by all"
    connection = duckdb.connect()
    connection.execute("set threads to 2")
    return connection.execute(query).fetchall()


if __name__ == "__main__":
    rows = counts(sys.argv[1])
    print(len(rows), "person-months,", sum(row[3] for row in rows), "records")
