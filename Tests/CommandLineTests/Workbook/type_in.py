"""Types figures and texts into a workbook without a spreadsheet program: results of formulas stay as they were stored.

type_in.py FROM TO SHEET!CELL=VALUE...
"""
import re
import sys
import zipfile
from xml.sax.saxutils import escape

source, target, *edits = sys.argv[1:]
with zipfile.ZipFile(source) as archive:
    parts = {name: archive.read(name) for name in archive.namelist()}
sheets = re.findall(r'<sheet name="([^"]*)"', parts["xl/workbook.xml"].decode())

for edit in edits:
    place, value = edit.split("=", 1)
    sheet, address = place.split("!")
    part = f"xl/worksheets/sheet{sheets.index(sheet) + 1}.xml"

    def cell(match):
        attributes = re.sub(r' t="\w+"', "", match.group(1))
        try:
            return f'<c r="{address}"{attributes}><v>{float(value)!r}</v></c>' if sheet in ("Model", "BNI inputs") else text(attributes)
        except ValueError:
            return text(attributes)

    def text(attributes):
        return f'<c r="{address}"{attributes} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'

    xml, count = re.subn(rf'<c r="{address}"([^>]*?)(?:/>|>.*?</c>)', cell, parts[part].decode(), flags=re.S)
    assert count == 1, f"{edit}: {count} cells"
    parts[part] = xml.encode()

with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
    for name, data in parts.items():
        archive.writestr(name, data)
