"""Loads deliveries, code lists and what kausi recorded of them into a database
for the twins: a table a register, with the county and the month (m, counted
from year 0) of the delivery.  Days are yyyy-mm-dd, decimals and euros whole
hundredths, an empty number or day is NULL and any other empty cell ''.
usage: load.py DATABASE INPUT OUT
       load.py DATABASE OUT         only what was recorded, anew"""
import csv
import decimal
import pathlib
import re
import sqlite3
import sys

FIGURES = ("id", "area", "period", "dimension", "category", "value", "unit",
           "status", "numerator", "denominator", "persons")


def month(text):
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def day(text):
    if "." in text:
        d, m, y = text.split(".")
        return f"{int(y):04}-{int(m):02}-{int(d):02}"
    return text


def hundredths(text):
    if text.isdigit():
        return int(text) * 100
    scaled = decimal.Decimal(text.replace(",", ".")) * 100
    if scaled != int(scaled):
        raise ValueError("more than two decimals")
    return int(scaled)


READERS = {"date": day, "month": month, "integer": int, "decimal": hundredths,
           "money": hundredths}
EMPTY = {kind: None for kind in READERS}


def columns_of(path):
    """[(name, type)] of a register's declaration."""
    return re.findall(r"^- \{name: (\w+), type: (\w+)",
                      path.read_text(encoding="utf-8"), re.M)


def cell(kind, text):
    text = text.strip()
    if text == "":
        return EMPTY.get(kind, "")
    return READERS[kind](text) if kind in READERS else text


def rows_of(path, county, m, columns):
    """The rows of one file, its columns by their names in any order."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, delimiter=";")
        header = next(lines)
        places = [(header.index(name) if name in header else -1, kind)
                  for name, kind in columns]
        for row in lines:
            yield [county, m] + [cell(kind, row[at] if at >= 0 else "")
                                 for at, kind in places]


def load_register(db, name, columns, deliveries):
    names = ", ".join(column for column, _ in columns)
    db.execute(f"CREATE TABLE {name} (county, m, {names})")
    marks = ", ".join("?" * (len(columns) + 2))
    for county, m, folder in deliveries:
        path = folder / f"{name}.csv"
        if not path.exists():
            continue
        db.execute("INSERT INTO delivered VALUES (?, ?, ?)", (county, name, m))
        db.executemany(f"INSERT INTO {name} VALUES ({marks})",
                       rows_of(path, county, m, columns))
    db.execute(f"CREATE INDEX {name}_m ON {name} (county, m)")


def load_counties(db, source):
    """Returns the deliveries, oldest first."""
    db.execute("CREATE TABLE county (name, area, m)")
    found = []
    for folder in sorted((source / "counties").iterdir()):
        months = sorted(p for p in folder.glob("????-??") if p.is_dir())
        if not months:
            continue
        text = (folder / "county.yaml").read_text(encoding="utf-8")
        area = re.search(r'^code: "(\w+)"', text, re.M)[1]
        db.execute("INSERT INTO county VALUES (?, ?, ?)",
                   (folder.name, area, month(months[-1].name)))
        found += [(folder.name, month(p.name), p) for p in months]
    return found


def load_codes(db, source):
    db.execute("CREATE TABLE code (list, place, code, first, last, area)")
    for path in sorted((source / "codes").glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file, delimiter=";")
            db.executemany(
                "INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)",
                [(path.stem, place, row["code"], row["from"], row["to"],
                  row.get("area", "")) for place, row in enumerate(rows)])


def load_figures(db, out):
    """What is recorded of each county's newest month."""
    db.execute("DROP TABLE IF EXISTS figures")
    db.execute(f"CREATE TABLE figures (county, {', '.join(FIGURES)})")
    for name, m in list(db.execute("SELECT name, m FROM county")):
        path = out / name / f"{m // 12:04}-{m % 12 + 1:02}"
        if not path.is_dir():
            continue
        with open(path / "internal" / "figures.csv", encoding="utf-8",
                  newline="") as file:
            db.executemany(
                f"INSERT INTO figures VALUES (?{', ?' * len(FIGURES)})",
                [[name] + [row[key] for key in FIGURES]
                 for row in csv.DictReader(file)])


def load_input(db, source):
    db.execute("CREATE TABLE delivered (county, register, m, PRIMARY KEY "
               "(county, register, m)) WITHOUT ROWID")
    deliveries = load_counties(db, source)
    for path in sorted((source / "registers").glob("*.yaml")):
        load_register(db, path.stem, columns_of(path), deliveries)
    load_codes(db, source)


def main(database, *folders):
    db = sqlite3.connect(database)
    db.execute("PRAGMA synchronous = off")
    db.execute("PRAGMA journal_mode = off")
    if len(folders) == 2:
        load_input(db, pathlib.Path(folders[0]))
    load_figures(db, pathlib.Path(folders[-1]))
    db.commit()


if __name__ == "__main__":
    main(*sys.argv[1:])
