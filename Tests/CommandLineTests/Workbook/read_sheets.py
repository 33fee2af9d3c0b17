"""Reads every sheet of workbooks with openpyxl and calamine, and says what neither may find: cells that differ, and errors.

read_sheets.py WORKBOOK...
"""
import datetime
import sys
import warnings

import openpyxl
from python_calamine import CalamineWorkbook

warnings.simplefilter("ignore")


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.date()
    return None if value == "" else float(value) if isinstance(value, int) and not isinstance(value, bool) else value


for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, data_only=True)
    other = CalamineWorkbook.from_path(path)
    assert book.sheetnames == other.sheet_names, path
    for name in book.sheetnames:
        sheet = book[name]
        rows = other.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for row in sheet.iter_rows():
            for cell in row:
                value = plain(cell.value)
                if cell.data_type == "e":
                    print(f"{name}!{cell.coordinate} holds the error {value}")
                line = rows[cell.row - 1] if cell.row <= len(rows) else []
                seen = plain(line[cell.column - 1]) if cell.column <= len(line) else None
                if seen != value:
                    print(f"{name}!{cell.coordinate}: openpyxl reads {value!r}, calamine {seen!r}")
print("read")
