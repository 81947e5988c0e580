"""Rows of complete registers: all that is known at the end of a month."""
from world import DAY, first_day, last_day

COUNTY = ("VAKILUKU", "TYOTTOMAT", "PITKAAIKAISTYOTTOMAT",
          "PITKAAIKAISSAIRAAT", "AVOIMET", "TYOKYVYTON_PROS",
          "TYOLLISTETTAVISSA_PROS")
ANYWHERE = ("VIERASKIEL_PROS", "EI_TUTKINTOA_PROS")


class Grants:
    """The periods of the projects.  Some were moved on later, so that costs
    of before then are no longer of the grant."""

    def __init__(self, world):
        self.periods = {}
        for project in world.projects:
            begin = world.one((
                first_day(max(world.oldest, world.newest - 8)),
                first_day(world.newest - world.number(0, 14)),
                world.day_in(world.number(world.oldest, world.newest))))
            moved = world.number(world.oldest, world.newest) if world.chance(
                0.3) else None
            later = begin + DAY * world.number(1, 90)
            self.periods[project] = (begin, min(later, last_day(world.newest)),
                                     moved, last_day(world.newest + 9))
        self.world = world

    def period(self, project, month):
        begin, later, moved, end = self.periods[project]
        return (later if moved and month >= moved else begin), end


class Budgets:
    def __init__(self, world, grants):
        self.lines, self.grants = [], grants
        for project in world.projects if world.size else ():
            years = range(world.oldest // 12, world.newest // 12 + 2)
            budget = 0 if world.chance(0.1) else 90000
            for kind in ("HENKILOSTO", "PALVELUT", "MATKAT", "YLEIS"):
                self.lines += [(project, kind, year, world.decimal(budget))
                               for year in years if world.chance(0.6)]
            if not any(line[0] == project for line in self.lines):
                self.lines.append((project, "ICT", years[0], 0))
        self.own = world.number(0, 1)

    def rows(self, month):
        return [{"hanke_id": project, "kustannuslaji": kind, "vuosi": year,
                 "budjetti": euros, "avustus": euros - euros // 5 * self.own,
                 "omarahoitus": euros // 5 * self.own, "pilari": 3,
                 "kausi_alku": self.grants.period(project, month)[0],
                 "kausi_loppu": self.grants.period(project, month)[1]}
                for project, kind, year, euros in self.lines]


class Milestones:
    def __init__(self, world):
        self.items = []
        for project in world.projects if world.size else ():
            kinds = [k for k in ("VALMISTELU_ALKU", "KAYNNISTYS")
                     if world.chance(0.8)]
            kinds += [world.one(("PILOTTI", "KYSELY", "TAVOITE", "TAVOITE"))
                      for _ in range(world.number(0, 4))]
            for kind in kinds:
                self.items.append(self.item(world, project, kind))

    def item(self, world, project, kind):
        planned = world.day(first_day(world.newest - 20),
                            last_day(world.newest + 4))
        done = planned + DAY * world.one((0, 1, world.number(-60, 200)))
        goal = {}
        if kind == "TAVOITE":
            goal = {"tavoite": world.one((0, None, 4000, world.decimal(90))),
                    "toteuma": world.one((0, None, world.decimal(90)))}
        return dict(goal, etappi_id=f"g{len(self.items)}", hanke_id=project,
                    nimi_fi="Etappi", laji=kind, suunniteltu=planned,
                    toteutunut=None if world.chance(0.2) else done,
                    tarkkuus=world.one(("KK", "PV", "PV", "")))

    def rows(self, month):
        day = last_day(month)
        return [dict(item, toteutunut=item["toteutunut"] if item["toteutunut"]
                     and item["toteutunut"] <= day else None)
                for item in self.items]


def explanations(milestones):
    """Of every other milestone."""
    return [{"hanke_id": item["hanke_id"], "kohde": item["etappi_id"],
             "selite_fi": "Syy; ja toinen",
             "selite_sv": "" if number % 4 else "Orsak"}
            for number, item in enumerate(milestones) if number % 2 == 0]


class Surroundings:
    """Figures of the county, its municipalities and others', some of them
    old, some twice, some 0."""

    def __init__(self, world):
        self.items, seen = [], set()
        for sign in COUNTY + ANYWHERE if world.size else ():
            places = [world.area] if sign in COUNTY else []
            places += [world.one(world.own) for _ in range(world.some(2))]
            places += [world.area, "091"] if sign in ANYWHERE and (
                "091" in [c[0] for c in world.codes["KUNTA"]]) else []
            for place in places * 2:
                if world.chance(0.2):
                    continue
                key = (sign, place, world.day(first_day(world.newest - 30),
                                              last_day(world.newest)))
                if key not in seen:
                    seen.add(key)
                    self.items.append(self.item(world, *key))
        for year in range(2030, 2030 + world.some(3)):
            self.items.append(self.item(
                world, "VAESTOENNUSTE_LISAYS", world.area,
                last_day(year * 12 + 11)))
        if self.items:
            self.items.append(self.item(
                world, "VAESTOENNUSTE_LISAYS", world.own[0],
                last_day(2031 * 12 + 5)))

    def item(self, world, sign, place, day):
        share = sign.endswith("_PROS")
        return {"tunnus": sign, "alue": place, "pvm": day,
                "arvo": 0 if world.chance(0.1) else
                world.number(0, 10000 if share else 3000000) // 10 * 10,
                "likiarvo": world.one(("TARKKA", "TARKKA", "NOIN", "LAHES",
                                       "ARVIO")), "lahde": "Koe"}

    def rows(self, month):
        day = last_day(month)
        return [item for item in self.items if item["pvm"] <= day
                or item["tunnus"] == "VAESTOENNUSTE_LISAYS"]
