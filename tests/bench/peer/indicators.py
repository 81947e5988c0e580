"""All indicators of one county's newest month and the twelve before it, in
DuckDB: the twins' own SQL (tests/judges/twins) over the same files.  Writes
the cells as CSV: id, month, dimension, category, value.
usage: indicators.py INPUT COUNTY OUT"""
import pathlib
import re
import sys

import duckdb

TWINS = pathlib.Path("tests/judges/twins")
PARTS = ("asked catalogue ha ne os et tv te ym rr fill formulas").split()

# What sqlite has under these names.
MACROS = """
CREATE MACRO total(x) AS coalesce(sum(x), 0);
CREATE MACRO julianday(x) AS CAST(x AS DATE) - DATE '1970-01-01';
CREATE MACRO shift(x, days) AS
    CAST(CAST(x AS DATE) + CAST(days AS INTEGER) AS VARCHAR);
"""

# Typed as the twins use them: sqlite needs no types.
TABLES = {
    "cell": "id VARCHAR, county VARCHAR, k BIGINT, dimension VARCHAR, "
            "category VARCHAR, numerator HUGEINT, denominator HUGEINT, "
            "persons BIGINT, text VARCHAR, approximate INTEGER DEFAULT 0",
    "lacking": "id VARCHAR, county VARCHAR, k BIGINT",
    "figure": "id VARCHAR, kind VARCHAR, unit VARCHAR, persons VARCHAR, "
              "total VARCHAR",
    "breakdown": "id VARCHAR, dimension VARCHAR, list VARCHAR",
    "need": "register VARCHAR, back BIGINT, ids VARCHAR",
    "expected": "id VARCHAR, county VARCHAR, k BIGINT, dimension VARCHAR, "
                "category VARCHAR, status VARCHAR, numerator HUGEINT, "
                "denominator HUGEINT, persons BIGINT, text VARCHAR, "
                "approximate INTEGER DEFAULT 0",
    "pair": "id VARCHAR, above VARCHAR, below VARCHAR",
}

READERS = {
    "date": "CASE WHEN {0} LIKE '%.%' THEN strftime(strptime({0}, "
            "'%d.%m.%Y'), '%Y-%m-%d') ELSE {0} END",
    "month": "CAST({0}[1:4] AS BIGINT) * 12 + CAST({0}[6:7] AS BIGINT) - 1",
    "integer": "CAST({0} AS BIGINT)",
    "decimal": "CAST(CAST(replace({0}, ',', '.') AS DECIMAL(18, 2)) * 100 "
               "AS BIGINT)",
}
READERS["money"] = READERS["decimal"]


def month(name):
    return int(name[:4]) * 12 + int(name[5:7]) - 1


def columns_of(path):
    return re.findall(r"^- \{name: (\w+), type: (\w+)",
                      path.read_text(encoding="utf-8"), re.M)


def load_register(db, county, months, name, columns):
    """One table of all months; an empty number or day is NULL, any other
    empty cell ''."""
    kept = []
    for column, kind in columns:
        kept.append((READERS[kind].format(column) if kind in READERS
                     else f"coalesce({column}, '')") + f" AS {column}")
    files = [str(p / f"{name}.csv") for p in months
             if (p / f"{name}.csv").exists()]
    if not files:
        types = ", ".join(f"{c} {'BIGINT' if k in READERS and k != 'date' else 'VARCHAR'}"
                          for c, k in columns)
        db.execute(f"CREATE TABLE {name} (county VARCHAR, m BIGINT, {types})")
        return
    db.execute(
        f"CREATE TABLE {name} AS SELECT '{county}' AS county, "
        "CAST(parse_path(filename)[-2][1:4] AS BIGINT) * 12 + "
        "CAST(parse_path(filename)[-2][6:7] AS BIGINT) - 1 AS m, "
        f"{', '.join(kept)} FROM read_csv({files}, delim = ';', header = true, "
        "all_varchar = true, filename = true, quote = '\"')")
    db.execute(f"INSERT INTO delivered SELECT '{county}', '{name}', m FROM ("
               f"SELECT unnest({[month(pathlib.Path(f).parent.name) for f in files]}) AS m)")


def load(db, source, county):
    folder = source / "counties" / county
    months = sorted(p for p in folder.glob("????-??") if p.is_dir())
    area = re.search(r'^code: "(\w+)"',
                     (folder / "county.yaml").read_text(encoding="utf-8"), re.M)
    db.execute("CREATE TABLE delivered (county VARCHAR, register VARCHAR, "
               "m BIGINT)")
    db.execute("CREATE TABLE county (name VARCHAR, area VARCHAR, m BIGINT)")
    db.execute("INSERT INTO county VALUES (?, ?, ?)",
               [county, area[1], month(months[-1].name)])
    for path in sorted((source / "registers").glob("*.yaml")):
        load_register(db, county, months, path.stem, columns_of(path))
    db.execute("CREATE TABLE code (list VARCHAR, place BIGINT, code VARCHAR, "
               "first VARCHAR, last VARCHAR, area VARCHAR)")
    for path in sorted((source / "codes").glob("*.csv")):
        rows = db.execute(f"SELECT * FROM read_csv('{path}', delim = ';', "
                          "header = true, all_varchar = true)")
        names = [d[0] for d in rows.description]
        for place, row in enumerate(rows.fetchall()):
            row = dict(zip(names, row))
            db.execute("INSERT INTO code VALUES (?, ?, ?, ?, ?, ?)",
                       [path.stem, place, row["code"], row["from"] or "",
                        row["to"] or "", row.get("area") or ""])


def scalar(sql, name, other):
    """min(a, b) of sqlite is least(a, b)."""
    at = 0
    while (found := re.compile(rf"\b{name}\(").search(sql, at)):
        depth, end, commas = 1, found.end(), 0
        while depth > 0:
            depth += {"(": 1, ")": -1}.get(sql[end], 0)
            commas += sql[end] == "," and depth == 1
            end += 1
        if commas:
            sql = sql[:found.start()] + other + sql[found.end() - 1:]
        at = found.end()
    return sql


def translate(sql):
    """sqlite's words in DuckDB's."""
    sql = re.sub(r"CREATE TABLE (\w+)\s*\((?!\s*SELECT)[^;]*?\);",
                 lambda m: f"CREATE TABLE {m[1]} ({TABLES[m[1]]});"
                 if m[1] in TABLES else m[0], sql)
    sql = re.sub(r" / (?=\(|\d|many|k\b)", " // ", sql)
    sql = re.sub(r"(k|m|many|\)) / (\d)", r"\1 // \2", sql)
    sql = re.sub(r"date\(printf\('%04d-%02d-01', ([^;]*?)\),\s*'\+1 month', "
                 r"'-1 day'\)",
                 r"CAST(last_day(CAST(printf('%04d-%02d-01', \1) AS DATE)) "
                 r"AS VARCHAR)", sql)
    sql = re.sub(r"date\((\w+(?:\.\w+)?), '\+' \|\| days \|\| ' days'\)",
                 r"shift(\1, days)", sql)
    sql = re.sub(r"date\((\w+(?:\.\w+)?), '-1 day'\)", r"shift(\1, -1)", sql)
    sql = sql.replace("char(10)", "chr(10)")
    sql = scalar(scalar(sql, "min", "least"), "max", "greatest")
    return re.sub(r"CREATE INDEX [^;]*;", "", sql)


def main(source, county, out):
    db = duckdb.connect()
    db.execute("SET threads = 2")
    db.execute(MACROS)
    load(db, pathlib.Path(source), county)
    for part in PARTS:
        for statement in translate(
                (TWINS / f"{part}.sql").read_text("utf-8")).split(";\n"):
            db.execute(statement)
    db.execute(f"COPY (SELECT id, k, dimension, category, numerator, "
               f"denominator, persons, text, status FROM expected ORDER BY ALL) TO '{out}'")


if __name__ == "__main__":
    main(*sys.argv[1:])
