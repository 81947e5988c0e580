"""Ten of the indicators (HA01, HA02, HA04 to HA07, HA09, HA10 and the two of
HA17) of the newest month and the twelve before it, in pandas, in total and
broken down.  Writes them as CSV: id, period, dimension, category, value.
usage: indicators_pandas.py INPUT COUNTY OUT"""
import pathlib
import sys

import pandas as pd


def read(folder, name, columns, days=()):
    frame = pd.read_csv(folder / f"{name}.csv", sep=";", decimal=",",
                        usecols=columns, keep_default_na=False,
                        na_values={"tunnit": "", "brutto": "", "tunnit_kk": ""},
                        dtype={c: str for c in columns if c not in
                               ("tunnit", "brutto", "tunnit_kk")})
    for day in days:
        frame[day] = pd.to_datetime(frame[day], format="ISO8601",
                                    errors="coerce")
    return frame


def in_force(frame, last):
    return frame[(frame.alku <= last) &
                 (frame.loppu.isna() | (frame.loppu >= last))]


def groups(frame, columns):
    """The whole, and a part for each code."""
    yield "", "", frame
    for column in columns:
        for code, part in frame.groupby(column):
            yield column, code, part


def month_figures(folder):
    last = pd.Period(folder.name).end_time.normalize()
    use = read(folder, "ha_toteuma", ["asiakas_id", "tapa", "tarkkuus",
                                      "tunnit", "brutto", "kunta"])
    use = use[use.tarkkuus.isin(["KK", ""])]
    some = use[use.tunnit > 0]
    for dimension, code, part in groups(use, ["kunta"]):
        yield ("HA01", dimension, code, 100 * part.tunnit[part.tapa == "TA"].sum()
               / part.tunnit.sum())
    for dimension, code, part in groups(some, ["kunta"]):
        yield ("HA02", dimension, code,
               100 * part.asiakas_id[part.tapa == "TA"].nunique()
               / part.asiakas_id.nunique())
    for dimension, code, part in groups(use, ["tapa"]):
        yield "HA09", dimension, code, part.brutto.sum() / part.tunnit.sum()
        yield "HA17_used", dimension, code, part.tunnit.sum()
    for dimension, code, part in groups(some, ["tapa"]):
        yield ("HA10", dimension, code,
               part.tunnit.sum() / part.asiakas_id.nunique())
    employers = in_force(read(folder, "ta_tyonantaja",
                              ["tyonantaja_id", "alku", "loppu", "kunta"],
                              ["alku", "loppu"]), last)
    for dimension, code, part in groups(employers, ["kunta"]):
        yield "HA04", dimension, code, part.tyonantaja_id.nunique()
    contracts = in_force(read(folder, "ta_sopimus",
                              ["ehdot", "palkkaryhma", "alku", "loppu"],
                              ["alku", "loppu"]), last)
    for dimension, code, part in groups(contracts, ["ehdot", "palkkaryhma"]):
        yield "HA05", dimension, code, len(part)
    yield ("HA06", "", "",
           100 * contracts.ehdot.isin(["HETA", "HETA_YS"]).mean())
    yield "HA07", "", "", 100 * (contracts.ehdot == "LAKI").mean()
    granted = in_force(read(folder, "ha_paatos",
                            ["tapa", "tunnit_kk", "alku", "loppu"],
                            ["alku", "loppu"]), last)
    for dimension, code, part in groups(granted, ["tapa"]):
        yield "HA17_granted", dimension, code, part.tunnit_kk.sum()


def main(source, county, out):
    folder = pathlib.Path(source) / "counties" / county
    months = sorted(p for p in folder.glob("????-??") if p.is_dir())[-13:]
    rows = [(id, month.name, dimension, code, value) for month in months
            for id, dimension, code, value in month_figures(month)]
    pd.DataFrame(rows, columns=["id", "period", "dimension", "category",
                                "value"]).to_csv(out, index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
