"""Writes all that a workbook holds, cells and what lies over and around them, as lines for workbook.c; prints how many cells.

    python3 cells.py FILE.xlsx CELLS.tsv

A line is a letter and its fields, cut by tabs; rows and columns count from 0, -1 is a colour or figure that is not set.
"""
import sys

from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries


def plain(text):
    return str(text).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def rgb(color):
    return int(color.rgb[2:], 16) if color is not None and isinstance(color.rgb, str) else -1


def corners(reference):
    left, top, right, bottom = range_boundaries(reference)
    return top - 1, left - 1, bottom - 1, right - 1


class Dump:
    def __init__(self, path, out):
        self.out, self.looks, self.count = out, {}, 0
        formulas, stored = load_workbook(path), load_workbook(path, data_only=True)
        for sheet in formulas.worksheets:
            self.line("S", sheet.title)
        for number, sheet in enumerate(formulas.worksheets):
            self.line("O", number)
            self.cells(sheet, stored[sheet.title])
            self.around(sheet)
            for chart in sheet._charts:
                self.chart(chart)

    def line(self, *parts):
        self.out.write("\t".join(plain(part) for part in parts) + "\n")

    def look(self, cell):
        """The number of a cell's format, which is told the first time; -1 for none."""
        if not cell.has_style:
            return -1
        font, side = cell.font, cell.alignment
        look = (
            cell.number_format, int(bool(font.b)), font.sz or 11, rgb(font.color), int(font.u is not None),
            rgb(cell.fill.fgColor) if cell.fill.fill_type == "solid" else -1,
            rgb(cell.border.bottom.color) if cell.border.bottom.style else -1,
            {"left": 1, "center": 2, "right": 3}.get(side.horizontal, 0), {"top": 8, "center": 10}.get(side.vertical, 0),
            int(bool(side.wrap_text)), int(side.indent or 0), int(side.readingOrder or 0))
        if look not in self.looks:
            self.looks[look] = len(self.looks)
            self.line("F", *look)
        return self.looks[look]

    def cells(self, sheet, results):
        for table in sheet.tables.values():
            top, left, bottom, right = corners(table.ref)
            heads = [(cell.value, self.look(cell)) for cell in sheet[top + 1][left:right + 1]]
            self.line("T", top, left, bottom, right, table.name, int(table.autoFilter is not None), *[x for head in heads for x in head])
            self.count += len(heads)
        headers = {(top, column) for top, left, _, right in (corners(t.ref) for t in sheet.tables.values()) for column in range(left, right + 1)}
        for row in sheet.iter_rows():
            for cell in row:
                if (cell.row - 1, cell.column - 1) not in headers and (cell.value is not None or cell.has_style):
                    self.cell(cell, results)

    def cell(self, cell, results):
        self.count += 1
        value, place = cell.value, (cell.row - 1, cell.column - 1, self.look(cell))
        if cell.data_type == "f":
            result = results.cell(cell.row, cell.column).value
            isNumber = isinstance(result, (int, float)) and not isinstance(result, bool)
            kind = "A" if hasattr(value, "text") else "N" if isNumber else "T"
            self.line({"T": "M"}.get(kind, kind), *place, getattr(value, "text", value), "" if result is None else result)
        elif cell.hyperlink is not None:
            self.line("L", *place, "internal:" + cell.hyperlink.location, value)
        elif value is None:
            self.line("B", *place)
        elif hasattr(value, "toordinal"):
            self.line("D", *place, float(value.toordinal() - 693594))
        elif isinstance(value, (int, float)):
            self.line("D", *place, repr(value))
        else:
            self.line("X", *place, value)

    def around(self, sheet):
        page, rows = sheet.page_setup, sheet.print_title_rows
        titles = [int(part.lstrip("$")) - 1 for part in rows.split(":")] if rows else [-1, -1]
        frozen = corners(sheet.freeze_panes)[:2] if sheet.freeze_panes else (-1, -1)
        self.line(
            "P", int(sheet.sheet_state == "hidden"), int(not sheet.sheet_view.showGridLines), int(page.paperSize or 0),
            int(page.orientation == "landscape"), *titles, *frozen)
        for dimension in sheet.column_dimensions.values():
            if dimension.width:
                self.line("W", dimension.min - 1, dimension.max - 1, dimension.width)
        for row, dimension in sheet.row_dimensions.items():
            if dimension.customHeight:
                self.line("H", row - 1, dimension.height)
        for rule in sheet.data_validations.dataValidation:
            bounds = (rule.formula1, 0) if rule.type == "list" else (rule.formula1, rule.formula2)
            for reference in rule.sqref.ranges:
                self.line("V", *corners(str(reference)), int(rule.type == "list"), *bounds, rule.errorTitle or "", rule.error or "")
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                if rule.type == "dataBar":
                    for reference in rules.sqref.ranges:
                        self.line("Q", *corners(str(reference)), rgb(rule.dataBar.color))

    def chart(self, chart):
        kind = {"barChart": 1, "lineChart": 2}.get(chart.tagname, 3)
        if kind == 3 and not any(self.symbol(series) for series in chart.ser):
            kind = 4
        self.line("C", kind, self.title(chart), *self.axis(chart.x_axis), *self.axis(chart.y_axis))
        for series in chart.ser:
            look = series.graphicalProperties
            line = look.ln if look is not None else None
            names, values = (series.xVal, series.yVal) if series.xVal is not None else (series.cat, series.val)
            source = next((part.f for part in (names.numRef, names.strRef) if part is not None), "") if names is not None else ""
            labels = series.dLbls
            # openpyxl does not read what a label says; its length is about that of most.
            texts = ["some label" for _ in labels.dLbl] if labels is not None else []
            self.line(
                "K", source, values.numRef.f, series.tx.strRef.f, self.color(look), self.color(line), self.symbol(series),
                self.color(series.marker.graphicalProperties) if series.marker is not None else -1, int(labels is not None), *texts)
        place = chart.anchor._from
        self.line("I", place.row, place.col, place.colOff // 9525, self.title(chart))

    @staticmethod
    def title(part):
        rich = getattr(getattr(part, "title", part), "tx", None)
        return rich.rich.p[0].r[0].t if rich is not None and rich.rich is not None and rich.rich.p[0].r else ""

    def axis(self, axis):
        def figure(value):
            return "" if value is None else value
        scale = axis.scaling
        return self.title(axis), figure(scale.min), figure(scale.max), axis.numFmt.formatCode if axis.numFmt is not None else ""

    @staticmethod
    def color(look):
        fill = getattr(look, "solidFill", None)
        return int(getattr(fill.srgbClr, "val", fill.srgbClr), 16) if fill is not None and fill.srgbClr is not None else -1

    @staticmethod
    def symbol(series):
        """The marker as libxlsxwriter counts them; 0 for none."""
        symbol = series.marker.symbol if series.marker is not None else None
        return {"square": 2, "diamond": 3, "circle": 9}.get(symbol, 0)


if __name__ == "__main__":
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        print(Dump(sys.argv[1], out).count)
