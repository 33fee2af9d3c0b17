"""Fills in the logging workbook as people do: below the example, over it, and with the example deleted."""

import datetime
import sys

import openpyxl

source, target = sys.argv[1:]
book = openpyxl.load_workbook(source)


def put(sheet, row, **cells):
    headers = {cell.value: cell.column for cell in book[sheet][1]}
    for name, value in cells.items():
        book[sheet].cell(row, headers[name.replace("_", " ")], value)


day = datetime.date(2026, 10, 6)
put("Events", 3, Date=day, Person="ana.silva", Event="Trade fair", Kind="industry", Conversations=5, New_people=3, Known_share=0.25)
put("Events", 5, Date=day, Person="bo.lindt", Event="Trade fair", Status="late", Hours=1.5, Cost=12.5)
# Written over the example, cell by cell.
put("Contacts", 2, Date=day, Person="bo.lindt", Contact="Zoë Chen", Company="", Email="", Event="Trade fair", Card="card", Pitched="")
put("Contacts", 3, Date=day, Person="ana.silva", Contact="王小明", Phone="+49 30 555 0177", Card="direct", Note="one\ntwo")
book["Interactions"].delete_rows(2)
put("Interactions", 2, At=datetime.datetime(2026, 10, 6, 14, 30), Person="ana.silva", Contact="Zoë Chen", Direction="in", Channel="call",
    Answered_at=datetime.datetime(2026, 10, 6, 16, 5))
put("Referrals", 3, Date=day, Person="ana.silva", Direction="given", Contact="Zoë Chen", Tier=2, Revenue=1250.5)
put("Introductions", 3, Date=day, Person="bo.lindt", Contact="Zoë Chen", Other_contact="王小明")
put("Outcomes", 130, Date=day, Person="bo.lindt", Outcome="customer", Contact="Zoë Chen", Value=900)
put("Leave", 3, Person="bo.lindt", From=datetime.date(2026, 10, 19), To=datetime.date(2026, 10, 23))
book.save(target)
