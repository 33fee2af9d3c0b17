#!/usr/bin/env python3
"""Writes XML Spreadsheet 2003 as BNI Connect exports it: bare CR line ends, no BOM, both namespaces, ss:Table prefixed, the rest not.

Usage: make_xls.py    writes good_export.xls here and in ../bni_slips_audit; all names are invented.
"""
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
HEAD = ['<?xml version="1.0" encoding="UTF-8"?>', '<?mso-application progid="Excel.Sheet"?>',
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">',
        '<ss:Styles><ss:Style ss:ID="Default" ss:Name="Normal"/><ss:Style ss:ID="b"><ss:Font ss:Bold="1"/></ss:Style>'
        '<ss:Style ss:ID="d"><ss:NumberFormat ss:Format="Short Date"/></ss:Style></ss:Styles>',
        '<ss:Worksheet ss:Name="Report">', '<ss:Table>']
TAIL = ['</ss:Table>', '</ss:Worksheet>', '</Workbook>']


def cell(text, kind="String", index=None, merge=None, style=None):
    """A cell; `index` is 1-based, `merge` counts the further columns it covers."""
    marks = "".join(f' ss:{name}="{value}"' for name, value in (("Index", index), ("MergeAcross", merge), ("StyleID", style)) if value)
    return f"<Cell{marks}><Data ss:Type=\"{kind}\">{escape(str(text))}</Data></Cell>"


def date(text):
    return cell(text, "DateTime", index=3, style="d")


def numbers(*values):
    """Figures of a row from column 3 on: RGI is merged over two columns, so what follows has moved."""
    cells = []
    for place, value in enumerate(values):
        if value is None:
            continue
        column = 3 + place + (place > 5)
        cells.append(cell(value, "Number", index=column, merge=1 if place == 5 else None))
    return cells


def write(path, rows):
    lines = HEAD + ["<Row>" + "".join(cells) + "</Row>" for cells in rows] + TAIL
    path.write_bytes("\r".join(lines).encode())


TITLES = ["P", "A", "L", "M", "S", "RGI", "RGO", "RRI", "RRO", "V", "1-2-1", "TYFCB", "CEU", "Custom"]
palms = [
    [cell("Harbour Lights \u25ba Summary PALMS Report", merge=9, style="b")],
    [cell("Running User"), cell("Run At"), cell("Country"), cell("Region"), cell("Chapter")],
    [cell("Vera Moss"), cell("2026-11-02T07:52:23", "DateTime", style="d"), cell("Atlantis"), cell("Coast"), cell("Harbour Lights")],
    [cell("Parameters", merge=3)],
    [cell("Chapter:"), cell("Harbour Lights", index=3)],
    [cell("From:"), date("2026-10-01T00:00:00")],
    [cell("To:"), date("2026-10-31T00:00:00.000")],
    [cell("Flags:")],
    [cell("First Name"), cell("Last Name")] + [
        cell(title, index=3 + n + (n > 5), merge=1 if n == 5 else None) for n, title in enumerate(TITLES)],
    [cell("Ana"), cell("Silva")] + numbers(3, "0.0", 1, 0, 1, 2, 1, 1, 0, 1, "4.0", "3115.00", 6, 0),
    [cell("bo"), cell("  L\u00cdNDT")] + numbers("4.0", 0, 0, 1, 0, 0, 1, 0, 2, 0, 1, 0, "0.5", 0),
    [cell("Juan  Carlos"), cell("de la Cruz 3rd")] + numbers(2, 3, 0, 0, 0, 0, 0, 1, 0, None, 0, "1.856610963E+10", 0, 0),
    [cell("Visitors")] + numbers(5, None, None, None, None, 3, 0, 0, 0, 0, 0, 500, 0, 0),
    [cell("BNI")] + numbers(5, None, None, None, None, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    [cell("Total")] + numbers(9, 3, 1, 1, 1, 6, 2, 2, 2, 1, 5, "1.8566113245E+10", "6.5", 0),
]
slips = [
    [cell("Slips Audit Report for 07/10/2026", merge=6, style="b")],
    [cell(t, index=i) for i, t in ((1, "From"), (3, "To"), (4, "Slip Type"), (6, "Inside/Outside"), (7, "TYFCB Amount"), (8, "CEU Credits"), (9, "Detail"))],
    [cell("Ana  Silva"), cell("Cy Ochs", index=3), cell("Referral"), cell("Tier 1 (inside)", index=6), cell("Kim wants a new roof", index=9)],
    [cell("Cy Ochs", style="b"), cell("Juan de la Cruz", index=3, style="b"), cell("One-to-One")],
    [cell("Bo Lindt", index=3), cell("TYFCB"), cell("Tier 2 (outside)", index=6), cell("1250.00")],
    [cell("Bo Lindt"), cell("CEU", index=4), cell("1", index=8)],
]
write(HERE / "good_export.xls", palms)
write(HERE.parent / "bni_slips_audit" / "good_export.xls", slips)
