"""Writes the cells of a workbook, with their formats, formulas and stored results, as lines for workbook.c; prints how many.

    python3 cells.py FILE.xlsx CELLS.tsv
"""
import sys

from openpyxl import load_workbook


def rgb(color):
    return int(color.rgb[2:], 16) if color is not None and isinstance(color.rgb, str) else -1


def look(cell):
    """What of a cell's format a plain program would set too."""
    font, side = cell.font, cell.alignment
    fill = rgb(cell.fill.fgColor) if cell.fill.fill_type == "solid" else -1
    sides = {"right": 3, "center": 2}
    return (
        cell.number_format, int(bool(font.b)), font.sz or 11, rgb(font.color), fill, int(cell.border.bottom.style is not None),
        sides.get(side.horizontal, 0), int(bool(side.wrap_text)), int(side.indent or 0))


def plain(text):
    return str(text).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


formulas, stored = load_workbook(sys.argv[1]), load_workbook(sys.argv[1], data_only=True)
looks, count = {}, 0
with open(sys.argv[2], "w", encoding="utf-8") as out:
    for sheet in formulas.worksheets:
        out.write(f"S\t{plain(sheet.title)}\n")
        for letter, dimension in sheet.column_dimensions.items():
            out.write(f"W\t{dimension.min - 1}\t{dimension.max - 1}\t{dimension.width}\n")
        results = stored[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                value = cell.value
                if value is None and not cell.has_style:
                    continue
                kind = look(cell)
                if kind not in looks:
                    looks[kind] = len(looks)
                    out.write("F\t" + "\t".join(plain(part) for part in kind) + "\n")
                place = f"{cell.row - 1}\t{cell.column - 1}\t{looks[kind]}"
                count += 1
                if cell.data_type == "f":
                    text = getattr(value, "text", value)
                    result = results.cell(cell.row, cell.column).value
                    what = "N" if isinstance(result, (int, float)) and not isinstance(result, bool) else "T"
                    out.write(f"{what}\t{place}\t{plain(text)}\t{plain('' if result is None else result)}\n")
                elif value is None:
                    out.write(f"B\t{place}\n")
                elif isinstance(value, (int, float)):
                    out.write(f"D\t{place}\t{value!r}\n")
                else:
                    out.write(f"X\t{place}\t{plain(value)}\n")
print(count)
