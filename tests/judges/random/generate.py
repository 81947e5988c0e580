"""Makes up small deliveries of many counties, each from its own number: the
same numbers give the same bytes.  Every row is one that is accepted; what is
odd about them is what the indicators' definitions must get right.  The
output is a folder like input/, without indicators.
usage: generate.py INPUT OUT FIRST LAST"""
import pathlib
import sys

import complete
import events
import stocks
from world import (World, last_day, month_text, read_codes, read_columns)

DEPENDENT = ("palkanmaksu", "valityspyynto")
EVENTS = ("ha_toteuma", "palkanmaksu", "tapahtuma", "kysely", "siirtyma",
          "laatu", "hanke_kulu", "hanke_tyoaika", "valityspyynto", "neuvonta",
          "palaute")
COMPLETE = ("hanke_budjetti", "hanke_selvitys", "hanke_valietappi",
            "ymparisto")
STOCKS = ("ha_paatos", "ta_tyonantaja", "ta_sopimus", "henkilosto",
          "asiakkuus", "tyosuhde", "vastuu")


class Deliveries:
    """Which registers of which months there are."""

    def __init__(self, world):
        self.world = world
        self.lost = {}
        if world.chance(0.25):
            for _ in range(world.number(1, 4)):
                self.lost[(world.one(EVENTS + STOCKS + COMPLETE), world.one(
                    world.months))] = True
        if world.chance(0.05):
            month = world.one(world.months)
            for register in EVENTS:
                self.lost[(register, month)] = True

    def has(self, register, month):
        if (register, month) in self.lost:
            return False
        if register in EVENTS or month == self.world.newest:
            return True
        ago = self.world.newest - month
        return self.world.chance({1: 0.5, 12: 0.4}.get(ago, 0.03))


def month_rows(world, month, made):
    """{register: rows} of all registers."""
    lasting = {register: [row for row in (
        stocks.in_delivery(row, month) for row in rows) if row]
        for register, rows in made["stocks"].items()}
    employers = [row["tyonantaja_id"] for row in lasting["ta_tyonantaja"]]
    grants = made["grants"].period
    return dict(
        lasting, ha_toteuma=events.use(world, month),
        palkanmaksu=events.payments(world, month, employers),
        valityspyynto=events.requests(world, month, employers),
        neuvonta=events.advice(world, month),
        tapahtuma=events.meetings(world, month),
        palaute=events.feedback(world, month),
        kysely=made["surveys"].rows(month),
        siirtyma=made["moves"].rows(month),
        laatu=events.assessments(world, month),
        hanke_kulu=events.costs(world, month, grants),
        hanke_tyoaika=events.working_time(world, month),
        hanke_budjetti=made["budgets"].rows(month),
        hanke_valietappi=made["milestones"].rows(month),
        hanke_selvitys=complete.explanations(made["milestones"].items),
        ymparisto=made["surroundings"].rows(month))


def write_register(world, path, columns, rows):
    """Columns in any order, which their names tell."""
    order = list(columns)
    world.random.shuffle(order)
    lines = [";".join(name for name, _ in order)]
    for row in rows:
        row = dict(row, hva=world.area)
        cells = [world.cell(kind, row.get(name)) for name, kind in order]
        lines.append(";".join(f'"{c}"' if ";" in c else c for c in cells))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_county(world, folder, registers):
    grants = complete.Grants(world)
    made = {"stocks": stocks.make(world), "grants": grants,
            "budgets": complete.Budgets(world, grants),
            "milestones": complete.Milestones(world),
            "surroundings": complete.Surroundings(world),
            "surveys": events.Surveys(world), "moves": events.Moves(world)}
    deliveries = Deliveries(world)
    for month in world.months:
        rows = month_rows(world, month, made)
        place = folder / month_text(month)
        place.mkdir(parents=True)
        for register, columns in registers.items():
            if deliveries.has(register, month):
                write_register(world, place / f"{register}.csv", columns,
                               rows[register])
            elif register == "siirtyma":
                made["moves"].forget()
    own = ", ".join(f'"{code}"' for code in world.own)
    (folder / "county.yaml").write_text(
        f'code: "{world.area}"\nnames: {{fi: Alue {world.name}}}\n'
        f"short_name: {world.name}\nlanguages: [fi]\n"
        f"municipalities: [{own}]\n", encoding="utf-8")


def main(source, out, first, last):
    registers = {path.stem: read_columns(path)
                 for path in sorted((source / "registers").glob("*.yaml"))}
    codes = {}
    (out / "codes").mkdir(parents=True)
    for path in sorted((source / "codes").glob("*.csv")):
        codes[path.stem], text = read_codes(path)
        (out / "codes" / path.name).write_text(text, encoding="utf-8")
    for number in range(first, last + 1):
        world = World(number, codes)
        write_county(world, out / "counties" / world.name, registers)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]),
         int(sys.argv[3]), int(sys.argv[4]))
