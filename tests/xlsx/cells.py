"""Prints a workbook as it reads back: cells, native tables, charts.

Reads the XML itself (standard library only), so that what is printed is what
stands in the file and not what a spreadsheet library makes of it.
"""

import re
import sys
import xml.etree.ElementTree as tree
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


def inner_text(element):
    return "".join(element.itertext())


def number_formats(styles):
    """The number format of each cell style; "" for General."""
    named = {
        entry.get("numFmtId"): entry.get("formatCode")
        for entry in styles.iter(MAIN + "numFmt")
    }
    builtin = {"0": "", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00"}
    formats = styles.find(MAIN + "cellXfs")
    return [
        named.get(xf.get("numFmtId"), builtin.get(xf.get("numFmtId"), "?"))
        for xf in formats
    ]


def indents(styles):
    """Of each cell style, what its text stands in from the left."""
    return [
        next((a.get("indent", "0") for a in xf.iter(MAIN + "alignment")), "0")
        for xf in styles.find(MAIN + "cellXfs")
    ]


def print_cells(sheet, strings, formats, inside):
    for cell in sheet.iter(MAIN + "c"):
        value = cell.find(MAIN + "v")
        if cell.find(MAIN + "f") is not None:
            print(cell.get("r"), "FORMULA")
        elif value is None:
            print(cell.get("r"), "blank")
        elif cell.get("t") == "s":
            word = "text" if inside[int(cell.get("s", 0))] == "0" else "indented"
            print(cell.get("r"), word, strings[int(value.text)])
        else:
            style = formats[int(cell.get("s", 0))]
            print(cell.get("r"), "number", value.text, "as", style)


def print_links(package, sheet, part):
    targets = {}
    relations = part.replace("worksheets/", "worksheets/_rels/") + ".rels"
    if relations in package.namelist():
        for entry in tree.fromstring(package.read(relations)):
            targets[entry.get("Id")] = entry.get("Target")
    for link in sheet.iter(MAIN + "hyperlink"):
        keys = [value for name, value in link.items() if name.endswith("}id")]
        target = targets[keys[0]] if keys else link.get("location")
        print("link", link.get("ref"), target)


def print_table(table):
    headers = [column.get("name") for column in table.iter(MAIN + "tableColumn")]
    print("table", table.get("ref"), " | ".join(headers))


def print_chart(chart):
    title = chart.find(f"{CHART}chart/{CHART}title")
    text = title and "".join(t.text for t in title.iter(DRAWING + "t"))
    kind = chart.find(f".//{CHART}grouping").get("val")
    print("chart", kind, text)
    for series in chart.iter(CHART + "ser"):
        name = series.find(CHART + "tx")
        values = series.find(CHART + "val")
        categories = series.find(f"{CHART}cat//{CHART}f")
        fill = series.find(f"{CHART}spPr//{DRAWING}srgbClr")
        labels = series.find(CHART + "dLbls")
        shown = [
            part[4:].lower()
            for part in ("showSerName", "showVal")
            if labels is not None and labels.find(CHART + part) is not None
        ]
        print(
            "series",
            name.findtext(f".//{CHART}f") or name.findtext(f".//{CHART}v"),
            *([] if categories is None else ["over", categories.text]),
            inner_text(values.find(f".//{CHART}f")),
            "cached",
            ",".join(v.text for v in values.iter(CHART + "v")),
            "fill",
            fill.get("val"),
            "labels",
            "+".join(shown) or "none",
        )
    if chart.find(f".//{CHART}legend") is not None:
        print("legend", chart.find(f".//{CHART}legendPos").get("val"))


def main(path):
    package = zipfile.ZipFile(path)
    strings = []
    if "xl/sharedStrings.xml" in package.namelist():
        shared = tree.fromstring(package.read("xl/sharedStrings.xml"))
        strings = [inner_text(item) for item in shared.iter(MAIN + "si")]
    styles = tree.fromstring(package.read("xl/styles.xml"))
    formats, inside = number_formats(styles), indents(styles)
    book = tree.fromstring(package.read("xl/workbook.xml"))
    for number, entry in enumerate(book.iter(MAIN + "sheet"), 1):
        print("sheet", entry.get("name"), entry.get("state", "visible"))
        part = f"xl/worksheets/sheet{number}.xml"
        sheet = tree.fromstring(package.read(part))
        for element in sheet.iter():
            if element.tag in (MAIN + "oddHeader", MAIN + "oddFooter"):
                print(element.tag[len(MAIN) + 3 :].lower(), element.text)
        for pane in sheet.iter(MAIN + "pane"):
            print(pane.get("state"), "above and left of",
                  pane.get("topLeftCell"))
        print_cells(sheet, strings, formats, inside)
        print_links(package, sheet, part)
    for name in sorted(package.namelist()):
        content = package.read(name)
        if re.fullmatch(r"xl/tables/table\d+\.xml", name):
            print_table(tree.fromstring(content))
        elif re.fullmatch(r"xl/charts/chart\d+\.xml", name):
            print_chart(tree.fromstring(content))
        elif re.fullmatch(r"xl/drawings/drawing\d+\.xml", name):
            for shape in tree.fromstring(content).iter(PLACED + "cNvPr"):
                print("alternative", shape.get("descr"))


main(sys.argv[1])
