"""Writes the workbook of cells.py with XlsxWriter or openpyxl, and prints the processor and wall seconds that it took.

    python3 replay.py xlsxwriter|openpyxl CELLS.tsv FILE.xlsx

The lines are read and their numbers parsed before the clock starts. Pages and charts are left out, and in openpyxl, which cannot store
them, the results of formulas.
"""
import re
import sys
import time

ESCAPES = {"t": "\t", "n": "\n", "r": "\r"}


def parsed(path):
    """The lines as lists: of a cell, row, column and look are numbers, and the value of a number is one."""
    lines = []
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if "\\" in line:
                fields = [re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), field) for field in fields]
            if fields[0] in "XDBNMAL":
                fields[1:4] = map(int, fields[1:4])
                if fields[0] in "DNA":
                    fields[-1] = float(fields[-1] or 0)
            lines.append(fields)
    return lines


def color(field):
    return None if int(field) < 0 else f"{int(field):06X}"


class XlsxWriter:
    ALIGN = {1: "left", 2: "center", 3: "right"}
    VALIGN = {8: "top", 10: "vcenter"}

    def __init__(self, path):
        import xlsxwriter

        self.book, self.sheet, self.looks = xlsxwriter.Workbook(path), None, []

    def look(self, fields):
        number, bold, size, font, underline, fill, border, align, valign, wrap, indent, direction = fields
        settings = {
            "num_format": number, "bold": bold == "1", "font_size": float(size), "underline": int(underline), "text_wrap": wrap == "1",
            "indent": int(indent), "reading_order": int(direction),
            "align": self.ALIGN.get(int(align)), "valign": self.VALIGN.get(int(valign)),
            "font_color": color(font) and f"#{color(font)}", "bg_color": color(fill) and f"#{color(fill)}"}
        if color(border):
            settings |= {"bottom": 1, "bottom_color": f"#{color(border)}"}
        self.looks.append(self.book.add_format({name: value for name, value in settings.items() if value}))

    def format(self, look):
        return self.looks[look] if look >= 0 else None

    def write(self, line):
        sheet, kind = self.sheet, line[0]
        if kind == "S":
            self.book.add_worksheet(line[1])
        elif kind == "O":
            self.sheet = self.book.worksheets()[int(line[1])]
        elif kind == "F":
            self.look(line[1:])
        elif kind in "XDBNMAL":
            row, column, look = line[1], line[2], self.format(line[3])
            if kind == "X":
                sheet.write_string(row, column, line[4], look)
            elif kind == "D":
                sheet.write_number(row, column, line[4], look)
            elif kind == "B":
                sheet.write_blank(row, column, None, look)
            elif kind == "L":
                sheet.write_url(row, column, line[4], look, line[5])
            elif kind == "A":
                sheet.write_array_formula(row, column, row, column, line[4], look, line[5])
            else:
                sheet.write_formula(row, column, line[4], look, line[5])
        elif kind == "W":
            sheet.set_column(int(line[1]), int(line[2]), float(line[3]))
        elif kind == "H":
            sheet.set_row(int(line[1]), float(line[2]))
        elif kind == "T":
            heads = [{"header": head, "header_format": self.format(int(look))} for head, look in zip(line[7::2], line[8::2])]
            sheet.add_table(*map(int, line[1:5]), {
                "name": line[5], "autofilter": line[6] == "1", "columns": heads, "style": "Table Style Light 1"})
        elif kind == "V":
            rule = {"validate": "list", "source": f"={line[6]}"} if line[5] == "1" else {
                "validate": "decimal", "criteria": "between", "minimum": float(line[6]), "maximum": float(line[7])}
            sheet.data_validation(*map(int, line[1:5]), rule | {"error_title": line[8], "error_message": line[9]})
        elif kind == "Q":
            sheet.conditional_format(*map(int, line[1:5]), {
                "type": "data_bar", "bar_solid": True, "min_type": "num", "max_type": "num", "max_value": 100,
                "bar_color": f"#{color(line[5])}"})
        elif kind == "P" and int(line[7]) >= 0:
            sheet.freeze_panes(int(line[7]), int(line[8]))

    def close(self):
        self.book.close()


class OpenPyxl:
    HORIZONTAL = {1: "left", 2: "center", 3: "right"}
    VERTICAL = {8: "top", 10: "center"}

    def __init__(self, path):
        from openpyxl import Workbook

        self.path, self.book, self.sheet, self.looks = path, Workbook(), None, []
        self.book.remove(self.book.active)

    def look(self, fields):
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        number, bold, size, font, underline, fill, border, align, valign, wrap, indent, direction = fields
        self.looks.append((
            number, Font(bold=bold == "1", size=float(size), color=color(font), underline="single" if underline == "1" else None),
            PatternFill("solid", fgColor=color(fill)) if color(fill) else None,
            Border(bottom=Side("thin", color=color(border))) if color(border) else None,
            Alignment(
                self.HORIZONTAL.get(int(align)), self.VERTICAL.get(int(valign)), wrap_text=wrap == "1", indent=int(indent),
                readingOrder=int(direction))))

    def cell(self, row, column, value, look):
        cell = self.sheet.cell(row + 1, column + 1, value)
        if look >= 0:
            cell.number_format, cell.font, fill, border, cell.alignment = self.looks[look]
            if fill:
                cell.fill = fill
            if border:
                cell.border = border
        return cell

    def write(self, line):
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.table import Table

        kind = line[0]
        if kind == "S":
            self.book.create_sheet(line[1])
        elif kind == "O":
            self.sheet = self.book.worksheets[int(line[1])]
        elif kind == "F":
            self.look(line[1:])
        elif kind in "XDNMA":
            self.cell(line[1], line[2], line[4], line[3])
        elif kind == "B":
            self.cell(line[1], line[2], None, line[3])
        elif kind == "L":
            self.cell(line[1], line[2], line[5], line[3]).hyperlink = "#" + line[4].removeprefix("internal:")
        elif kind == "W":
            for column in range(int(line[1]), int(line[2]) + 1):
                self.sheet.column_dimensions[get_column_letter(column + 1)].width = float(line[3])
        elif kind == "H":
            self.sheet.row_dimensions[int(line[1]) + 1].height = float(line[2])
        elif kind == "T":
            top, left, bottom, right = map(int, line[1:5])
            for column, (head, look) in enumerate(zip(line[7::2], line[8::2]), left):
                self.cell(top, column, head, int(look))
            self.sheet.add_table(Table(
                displayName=line[5], ref=f"{get_column_letter(left + 1)}{top + 1}:{get_column_letter(right + 1)}{bottom + 1}"))
        elif kind == "P" and int(line[7]) >= 0:
            self.sheet.freeze_panes = self.sheet.cell(int(line[7]) + 1, int(line[8]) + 1)

    def close(self):
        self.book.save(self.path)


def main():
    library, cells, path = sys.argv[1:]
    lines = parsed(cells)
    start, used = time.perf_counter(), time.process_time()
    book = {"xlsxwriter": XlsxWriter, "openpyxl": OpenPyxl}[library](path)
    for line in lines:
        book.write(line)
    book.close()
    print(time.process_time() - used, time.perf_counter() - start)


if __name__ == "__main__":
    main()
