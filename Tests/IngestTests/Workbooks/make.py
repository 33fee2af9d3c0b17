"""Makes the workbooks of this folder from log.csv, by other programs and by hand.

    python3 make.py            # needs openpyxl, XlsxWriter and soffice

Each file holds the same log, but those named after what is wrong with them. Dates are dates, numbers are numbers.
"""
import csv
import datetime
import os
import re
import subprocess
import tempfile
import zipfile
from xml.sax.saxutils import escape

import openpyxl
import xlsxwriter

HERE = os.path.dirname(os.path.abspath(__file__))
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
EPOCH = datetime.datetime(1899, 12, 30)


def value(text):
    if re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:]+", text):
        return datetime.datetime.fromisoformat(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    if re.fullmatch(r"[1-9]\d*(\.\d+)?|0\.\d+", text):
        return float(text) if "." in text else int(text)
    return text


with open(os.path.join(HERE, "log.csv"), newline="", encoding="utf-8") as file:
    HEADER, *ROWS = list(csv.reader(file))
ROWS = [[value(cell) for cell in row] for row in ROWS]


def path(name):
    return os.path.join(HERE, name)


def by_openpyxl(name, widths=False):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Log"
    for row in [HEADER] + ROWS:
        sheet.append([cell if cell != "" else None for cell in row])
    if widths:
        # LibreOffice writes no XML of more than 3,000 columns of one width.
        for first in range(1, 16_384, 1_000):
            letter = openpyxl.utils.get_column_letter(first)
            sheet.column_dimensions[letter] = openpyxl.worksheet.dimensions.ColumnDimension(
                sheet, index=letter, min=first, max=min(first + 999, 16_384), width=10 + first // 1_000 % 2)
    book.save(path(name))


def by_xlsxwriter(name, **options):
    book = xlsxwriter.Workbook(path(name), options)
    book.set_properties({"created": datetime.datetime(2026, 11, 1)})
    sheet = book.add_worksheet("Log")
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    time = book.add_format({"num_format": "dd.mm.yyyy hh:mm:ss", "bold": True})
    for number, row in enumerate([HEADER] + ROWS):
        for column, cell in enumerate(row):
            if isinstance(cell, datetime.datetime):
                sheet.write_datetime(number, column, cell, time)
            elif isinstance(cell, datetime.date):
                sheet.write_datetime(number, column, cell, day)
            elif cell != "":
                sheet.write(number, column, cell)
    book.close()


def by_libreoffice(source, name, form):
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, HOME=folder)
        command = ["soffice", "--headless", "--convert-to", form, "--outdir", folder, path(source)]
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
        made = os.path.join(folder, os.path.splitext(source)[0] + "." + form.split(":")[0])
        os.replace(made, path(name))


def take_padding_off(name):
    """LibreOffice fills each row up with blank cells, and the sheet with blank rows: 29 MB for a few rows."""
    with open(path(name), encoding="utf-8", newline="") as file:
        text = file.read()
    text = re.sub(r"(<Cell( [^<>]*)?/>)+(?=</Row>)", "", text)
    text = re.sub(r"(<Row( [^<>]*)?(/>|></Row>))+(?=</(ss:)?Table>)", "", text)
    text = re.sub(r"(<Column( [^<>]*)?/>)+", "", text)
    with open(path(name), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def serial(cell, counts_from_1904):
    cell = cell if isinstance(cell, datetime.datetime) else datetime.datetime.combine(cell, datetime.time())
    days = (cell - EPOCH) / datetime.timedelta(days=1) - (1462 if counts_from_1904 else 0)
    return repr(days).removesuffix(".0")


def sheet_xml(namespace=MAIN, prefix="", references=True, pretty=False, counts_from_1904=False, strings=None):
    """Rows as Excel writes them, or in another way that the standard allows."""
    p, blank = prefix and prefix + ":", "\n    " if pretty else ""
    declared = f'xmlns:{prefix}="{namespace}"' if prefix else f'xmlns="{namespace}"'
    out = [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
        f'<{p}worksheet {declared} xmlns:r="{RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">',
        f'<{p}dimension ref="A1:K7"/><{p}sheetViews><{p}sheetView tabSelected="1" workbookViewId="0"/></{p}sheetViews>',
        f'<{p}sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><{p}sheetData>',
    ]
    for number, row in enumerate([HEADER] + ROWS, 1):
        at = f' r="{number}" spans="1:11" x14ac:dyDescent="0.25"' if references else ""
        out.append(f"{blank}<{p}row{at}>")
        last = max(index for index, cell in enumerate(row) if cell != "")
        for column, cell in enumerate(row[: last + 1]):
            at = f' r="{chr(65 + column)}{number}"' if references else ""
            if cell == "":
                if not references:
                    out.append(f"{blank}<{p}c/>")
            elif isinstance(cell, datetime.date):
                style = 2 if isinstance(cell, datetime.datetime) else 1
                out.append(f'{blank}<{p}c{at} s="{style}"><{p}v>{serial(cell, counts_from_1904)}</{p}v></{p}c>')
            elif isinstance(cell, (int, float)):
                out.append(f"{blank}<{p}c{at}><{p}v>{cell!r}</{p}v></{p}c>")
            elif column == 1:
                out.append(f'{blank}<{p}c{at} t="str"><{p}f>LOWER("{escape(cell)}")</{p}f><{p}v>{escape(cell)}</{p}v></{p}c>')
            elif strings is not None:
                index = strings.setdefault(cell, len(strings))
                out.append(f'{blank}<{p}c{at} t="s"><{p}v>{index}</{p}v></{p}c>')
            else:
                runs = cell.split(" ", 1)
                text = f'<{p}t xml:space="preserve">{escape(cell)}</{p}t>' if len(runs) == 1 else "".join(
                    f'<{p}r><{p}rPr><{p}sz val="11"/></{p}rPr><{p}t xml:space="preserve">{escape(run)}</{p}t></{p}r>'
                    for run in (runs[0] + " ", runs[1]))
                out.append(f'{blank}<{p}c{at} t="inlineStr"><{p}is>{text}</{p}is></{p}c>')
        out.append(f"{blank}</{p}row>")
    out.append(f'</{p}sheetData><{p}pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></{p}worksheet>')
    return "".join(out)


def strings_xml(strings):
    items = []
    for text in strings:
        runs = text.split(" ", 1)
        if len(runs) == 2:
            items.append(
                f'<si><r><t xml:space="preserve">{escape(runs[0])} </t></r><r><rPr><b/><sz val="11"/></rPr><t>{escape(runs[1])}</t></r>'
                f'<rPh sb="0" eb="1"><t>sound</t></rPh><phoneticPr fontId="1"/></si>')
        else:
            items.append(f"<si><t>{escape(text)}</t></si>")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<sst xmlns="{MAIN}" count="99" uniqueCount="{len(items)}">{"".join(items)}</sst>'


def styles_xml(namespace=MAIN):
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<styleSheet xmlns="{namespace}">'
        '<numFmts count="1"><numFmt numFmtId="164" formatCode="[$-407]dddd\\,\\ d/\\ mmmm\\ yyyy\\ hh:mm:ss;@"/></numFmts>'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/></font></fonts>'
        '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" xfId="0"/>'
        '<xf numFmtId="14" fontId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" xfId="0" applyNumberFormat="1"/>'
        '<xf numFmtId="0" fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>')


def by_hand(name, sheet, strings=None, namespace=MAIN, relationships=RELATIONSHIPS, counts_from_1904=False):
    kind = relationships
    entries = {
        "[Content_Types].xml": f'<?xml version="1.0" encoding="UTF-8"?><Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{kind}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="{namespace}" xmlns:r="{relationships}">'
        f'<workbookPr date1904="{int(counts_from_1904)}"/><sheets><sheet name="Log" sheetId="7" r:id="rId3"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId3" Type="{kind}/worksheet" Target="/xl/worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId4" Type="{kind}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId5" Type="{kind}/sharedStrings" Target="./x/../sharedStrings.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": styles_xml(namespace),
        "xl/sharedStrings.xml": strings_xml(strings or {}),
    }
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, text in entries.items():
            archive.writestr(zipfile.ZipInfo(entry, (2026, 11, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def spreadsheetml(name):
    """As BNI Connect writes it: bare carriage returns, the namespace declared twice, prefixes mixed."""
    def cell(column, content):
        if content == "":
            return ""
        if isinstance(content, datetime.datetime):
            kind, text = "DateTime", content.isoformat() + ".000"
        elif isinstance(content, datetime.date):
            kind, text = "DateTime", content.isoformat() + "T00:00:00"
        elif isinstance(content, int):
            kind, text = "Number", f"{content:.10E}" if content > 9999 else f"{content}.0"
        elif isinstance(content, float):
            kind, text = "Number", f"{content:.4f}"
        else:
            kind, text = "String", escape(content).replace("\n", "&#10;")
        return f'<Cell ss:Index="{column}"><Data ss:Type="{kind}">{text}</Data></Cell>\r'
    rows = "".join("<Row>\r" + "".join(cell(column, content) for column, content in enumerate(row, 1)) + "</Row>\r" for row in [HEADER] + ROWS)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\r<?mso-application progid="Excel.Sheet"?>\r'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">\r'
        '<Styles><Style ss:ID="Default" ss:Name="Normal"/><Style ss:ID="b"><Font ss:Bold="1"/></Style></Styles>\r'
        f'<Worksheet ss:Name="Report">\r<ss:Table>\r<Column ss:Width="80"/>\r{rows}</ss:Table>\r</Worksheet>\r</Workbook>\r')
    with open(path(name), "w", encoding="utf-8", newline="") as file:
        file.write(text)


def bomb(name):
    """Eighteen million blanks in a sheet, in eighteen thousand bytes."""
    by_hand(name, sheet_xml().replace("</sheetData>", " " * 18_000_000 + "</sheetData>"))


by_openpyxl("openpyxl.xlsx")
by_xlsxwriter("xlsxwriter.xlsx")
by_xlsxwriter("xlsxwriter-inline.xlsx", constant_memory=True)
by_xlsxwriter("xlsxwriter-1904.xlsx", date_1904=True)
by_libreoffice("openpyxl.xlsx", "libreoffice.xlsx", "xlsx")
by_openpyxl("columns.xlsx", widths=True)
by_libreoffice("columns.xlsx", "libreoffice.xml", "xml:MS Excel 2003 XML")
os.remove(path("columns.xlsx"))
take_padding_off("libreoffice.xml")
by_libreoffice("openpyxl.xlsx", "libreoffice.ods", "ods")
by_libreoffice("openpyxl.xlsx", "libreoffice-biff.xls", "xls")
shared = {}
by_hand("excel.xlsx", sheet_xml(strings=shared), shared)
by_hand("excel-inline.xlsx", sheet_xml())
by_hand("excel-1904.xlsx", sheet_xml(counts_from_1904=True), counts_from_1904=True)
by_hand("prefixed.xlsx", sheet_xml(prefix="x"))
by_hand("pretty.xlsx", sheet_xml(pretty=True))
by_hand("without-references.xlsx", sheet_xml(references=False))
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
by_hand("strict.xlsx", sheet_xml(namespace=STRICT), namespace=STRICT, relationships="http://purl.oclc.org/ooxml/officeDocument/relationships")
spreadsheetml("bni-connect.xls")
bomb("bomb.xlsx")
