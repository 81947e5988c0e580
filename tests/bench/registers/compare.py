"""Whether a peer's figures are ours.  usage: OURS PEER.csv...

OURS is the table that compute has written, or the folder that kausi build has
written for all counties and periods; a figure is its numerator over its
denominator, exact there, and the peers' to a cent.
"""
import csv
import sys
from fractions import Fraction
from pathlib import Path


def published(out):
    """Area, period, indicator, category, numerator, denominator."""
    for path in Path(out).glob("*/*/internal/figures.csv"):
        area, period = path.parts[-4], path.parts[-3]
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                if row["period"] == period and row["numerator"]:
                    yield (area, period, row["id"], row["category"],
                           row["numerator"], row["denominator"])


def computed(table):
    """The same, out of one table."""
    with open(table, newline="", encoding="utf-8") as file:
        rows = csv.reader(file, delimiter=";")
        next(rows)
        yield from rows


def ours(path):
    rows = published(path) if Path(path).is_dir() else computed(path)
    return {tuple(row[:4]): (Fraction(row[4]), Fraction(row[5]))
            for row in rows}


def expected(row):
    """The figures that a row of a peer speaks of, by indicator, category."""
    hours, cost, clients = (
        Fraction(row[name]) for name in ("tunnit", "brutto", "asiakkaat"))
    whole = tuple(
        Fraction(row[name + "_kaikki"])
        for name in ("tunnit", "brutto", "asiakkaat"))
    way = row["tapa"]
    yield "HA09", way, (cost, hours)
    yield "HA10", way, (hours, clients)
    yield "HA09", "", (whole[1], whole[0])
    yield "HA10", "", (whole[0], whole[2])
    if way == "TA":
        yield "HA01", "", (hours, whole[0])
        yield "HA02", "", (clients, whole[2])
        yield "HA03", "", (cost, whole[1])


def is_near(a, b):
    return all(abs(x - y) * 200 < 1 for x, y in zip(a, b))


def main():
    figures = ours(sys.argv[1])
    for peer in sys.argv[2:]:
        seen, bad = set(), 0
        with open(peer, newline="") as file:
            for row in csv.DictReader(file, delimiter=";"):
                for indicator, category, parts in expected(row):
                    key = row["hva"], row["kausi"], indicator, category
                    seen.add(key)
                    bad += not (
                        key in figures and is_near(figures[key], parts))
        if bad or not seen:
            sys.exit(f"{sys.argv[1]}, {peer}: {bad} of {len(seen)} figures differ")
        print(f"{sys.argv[1]}, {peer}: {len(seen)} figures are equal")


main()
