"""Whether kausi and the peers came to the same figures.
usage: compare.py FIGURES DUCKDB PANDAS"""
import csv
import fractions
import math
import sys

HUNDREDFOLD = fractions.Fraction(100)


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def main(figures, duckdb, pandas):
    ours = {(r["id"], r["period"], r["dimension"], r["category"]): r
            for r in rows(figures)}
    count = 0
    for row in rows(duckdb):
        k = int(row["k"])
        period = f"{k // 12:04}-{k % 12 + 1:02}"
        if row["id"] == "HA03":  # bears its year
            period = str((k + 1) // 12 - 1)
        key = row["id"], period, row["dimension"], row["category"]
        cell = ours[key]
        assert (cell["status"] == "missing") == (row["status"] == "missing"), key
        if row["persons"]:
            assert cell["persons"] == row["persons"], key
        if cell["status"] == "shown" and row["denominator"] and cell["numerator"]:
            ratio = fractions.Fraction(row["numerator"]) / int(row["denominator"])
            mine = (fractions.Fraction(cell["numerator"]) /
                    fractions.Fraction(cell["denominator"]))
            assert ratio in (mine, mine * HUNDREDFOLD, mine / HUNDREDFOLD), key
        count += 1
    for row in rows(pandas):
        key = row["id"], row["period"], row["dimension"], row["category"]
        assert math.isclose(float(ours[key]["value"]), float(row["value"]),
                            rel_tol=1e-8), key
    print(f"{count} cells of DuckDB and those of pandas agree with kausi's")


if __name__ == "__main__":
    main(*sys.argv[1:])
