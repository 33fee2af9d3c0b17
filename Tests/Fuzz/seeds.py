"""Makes the first inputs of the fuzzer from the workbooks of the tests: python3 Tests/Fuzz/seeds.py xlsx|xml FOLDER"""
import glob
import os
import sys
import zipfile

BOOKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "IngestTests", "Workbooks")
PARTS = {"workbook.xml": b"w", "sheet1.xml": b"s", "sharedStrings.xml": b"t", "styles.xml": b"y"}
kind, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)


def write(name, mark, content):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(mark + content)


for path in sorted(glob.glob(os.path.join(BOOKS, "*"))):
    name = os.path.basename(path)
    content = open(path, "rb").read()
    if kind == "xlsx" and name.endswith(".xlsx") and name != "bomb.xlsx":
        write(name, b"z", content)
        with zipfile.ZipFile(path) as archive:
            for part in archive.namelist():
                if os.path.basename(part) in PARTS:
                    write(f"{name}.{os.path.basename(part)}", PARTS[os.path.basename(part)], archive.read(part))
    if kind == "xml" and content.startswith(b"<?xml"):
        write(name, b"m", content)
