"""Rows of event registers: what happened in a month."""
from world import DAY, first_day, last_day, month_text

MINUTES = (0, 15, 30, 45, 60)


def use(world, month):
    """Clients in two arrangements, away for a month, corrected at its end."""
    rows, day = [], last_day(month)
    for client in world.clients:
        home = world.kunta(day, 0.1)
        for tapa in ("TA", "PS", "OP", "OMA"):
            if not world.chance(0.22):
                continue
            hours = 0 if world.chance(0.15) else world.decimal(150)
            rows.append({
                "asiakas_id": client, "kausi": month, "tapa": tapa,
                "tarkkuus": world.one(("KK", "")), "tunnit": hours,
                "brutto": hours * world.number(18, 32) if world.chance(0.9)
                else world.decimal(900),
                "kunta": home if world.chance(0.9) else world.kunta(day, 0.3)})
    if month % 12 == 11:
        for client in world.clients:
            if world.chance(0.4):
                rows.append({
                    "asiakas_id": client, "kausi": month,
                    "tapa": world.code("TAPA", day), "tarkkuus": "VUOSI",
                    "tunnit": 0, "brutto": world.number(-90000, 90000),
                    "kunta": world.kunta(day, 0.2)})
    return rows


def payments(world, month, employers):
    """Reports before the day, on it, five and six days later, or none."""
    rows = []
    for _ in range(world.some(6)):
        if not employers:
            break
        day = world.day_in(month)
        corrects = world.one(("K", "E", "E", ""))
        rows.append({
            "era_id": f"b{month}-{len(rows)}",
            "tyonantaja_id": world.one(employers), "maksupvm": day,
            "tulorekisteri_pvm": None if world.chance(0.2) else
            day + DAY * world.one((0, 5, 6, -1, world.number(0, 9))),
            "jarjestelma": world.code("PALKANLASKENTA", day, 0.2),
            "ulkoistettu": world.one("KE"),
            "brutto": world.decimal(3000) * (-1 if corrects == "K" else 1),
            "sivukulut": world.decimal(300), "oikaisu": corrects})
    return rows


def requests(world, month, employers):
    rows = []
    for _ in range(world.some(5)):
        if not employers:
            break
        day = world.day_in(month)
        outcome = world.one(("TAYTTYNYT", "PERUTTU", "AVOIN", ""))
        rows.append({
            "pyynto_id": f"q{month}-{len(rows)}",
            "tyonantaja_id": world.one(employers), "pyynto_pvm": day,
            "tayttynyt_pvm": day + DAY * world.number(0, 40)
            if outcome == "TAYTTYNYT" and world.chance(0.8) else None,
            "kanava": world.code("VALITYSKANAVA", day, 0.2),
            "tulos": outcome})
    return rows


def advice(world, month):
    rows = []
    for _ in range(world.some(5)):
        day = world.day_in(month)
        rows.append({
            "tapahtuma_id": f"n{month}-{len(rows)}",
            "asiakas_id": world.one(world.clients)
            if world.chance(0.6) else "", "pvm": day,
            "laji": world.code("NEUVONTA_LAJI", day),
            "kesto_min": world.one(MINUTES + ("",))})
    return rows


def meetings(world, month):
    rows = []
    for _ in range(world.some(6)):
        day = world.day_in(month)
        laji = world.one(("RAATI", "", ""))
        rows.append({
            "tapahtuma_id": f"t{month}-{len(rows)}",
            "laji": laji or world.code("TAPAHTUMA", day), "pvm": day,
            "teema_nro": world.one(("", 1, 2)), "teema": "",
            "osallistujat": world.one(("", 0, 7, world.number(0, 40))),
            "kesto_h": world.decimal(8)})
    return rows


def feedback(world, month):
    return [{"palaute_id": f"f{month}-{n}", "pvm": world.day_in(month),
             "lahde": world.one(("ASIAKAS", "ASIAKAS", "KUMPPANI")),
             "teksti": "Hyvä; selkeä", "anonymisoitu": world.one("KKE"),
             "julkaisulupa": world.one("KKE")}
            for n in range(world.some(3))]


class Surveys:
    """A survey may go on for a second month; nobody counted some of them."""

    def __init__(self, world):
        self.world, self.count, self.last = world, 0, None

    def rows(self, month):
        world, rows = self.world, []
        going = [self.last] if self.last and world.chance(0.4) else []
        if world.chance(0.5):
            self.count += 1
            self.last = {"kysely_id": f"y{self.count}", "answered": 0,
                         "lahetetty": world.one(("", 5, 9, 20)),
                         "kohderyhma": world.code(
                             "KOHDERYHMA", first_day(month), 0.2)}
            going.append(self.last)
        for survey in going:
            for _ in range(world.some(4)):
                survey["answered"] += 1
                rows += self.answers(survey, month)
        return rows

    def answers(self, survey, month):
        world, silent = self.world, self.world.chance(0.2)
        day = world.day_in(month)
        areas = ["ALKU", "REKRYTOINTI", "TYONANTAJANA", "PALKANMAKSU",
                 "KOKONAISUUS", ""]
        return [{"kysely_id": survey["kysely_id"],
                 "vastaus_nro": survey["answered"], "kysymys": f"k{n}",
                 "pvm": day, "arvo": "" if silent or world.chance(0.15)
                 else world.one((3, 4, world.number(1, 6))),
                 "kohderyhma": survey["kohderyhma"] if world.chance(0.95)
                 else "", "osa_alue": area,
                 "lahetetty": survey["lahetetty"]}
                for n, area in enumerate(areas) if world.chance(0.7)]


class Moves:
    """Each move begins where the client's last one led, unless a month was
    not delivered in between; a return leads to where the client once was."""

    def __init__(self, world):
        self.world, self.place, self.places = world, {}, {}

    def forget(self):
        self.place, self.places = {}, {}

    def rows(self, month):
        world, rows = self.world, []
        services = [c[0] for c in world.codes["PALVELU"]][:5]
        for client in world.clients:
            days = sorted({world.day_in(month) for _ in range(world.some(2))})
            for day in days if world.chance(0.4) else ():
                rows.append(self.move(client, day, services))
                rows[-1]["siirtyma_id"] = f"m{month}-{len(rows)}"
        return rows

    def move(self, client, day, services):
        world = self.world
        mista = self.place.get(client) or world.one(services)
        been = self.places.setdefault(client, set())
        back = sorted(been - {mista})
        returns = bool(back) and world.chance(0.6)
        mihin = world.one(back) if returns else world.one(
            [s for s in services if s != mista])
        self.place[client] = mihin
        been.add(mista)
        return {"asiakas_id": client, "pvm": day, "mista": mista,
                "mihin": mihin, "paluu": "K" if returns else "E",
                "katko_pv": world.one((0, 0, 1, 30, ""))}


def assessments(world, month):
    """Of 25 criteria, unfinished, or two on one day."""
    rows = []
    for unit in ("Lahti", "Heinola; Sysmä", "Pohjoinen")[:world.size]:
        if not world.chance(0.15):
            continue
        day = world.day_in(month)
        parts = world.one(((25,), (25,), (25,), (24,), (25, 25), (25, 3)))
        for number, criteria in enumerate(parts):
            rows += [{"arviointi_id": f"l{month}-{unit[0]}{number}",
                      "kriteeri": k + 1, "pvm": day, "yksikko": unit,
                      "pisteet": world.number(1, 5),
                      "arvioija": world.one(("ITSE", "ULKO", ""))}
                     for k in range(criteria)]
    return rows


def costs(world, month, grants):
    """Within the grant's period as the month's delivery knows it."""
    rows = []
    for project in world.projects if world.size else ():
        begin, end = grants(project, month)
        low, high = max(first_day(month), begin), min(last_day(month), end)
        for _ in range(world.some(3) if low <= high else 0):
            day = world.day(low, high)
            net = world.decimal(4000) * world.one((1, 1, 1, -1))
            eligible = world.one("KKKE")
            corrects = rows[0]["tosite_id"] if rows and (
                net < 0 or world.chance(0.1)) else ""
            net = net if corrects else abs(net)
            rows.append({
                "tosite_id": f"x{month}-{len(rows)}", "hanke_id": project,
                "osatoteuttaja": world.one(("", "", "A", "B")), "pvm": day, "kustannuslaji": world.code("KL", day),
                "netto": net, "alv": net * 24 // 100, "korjaa": corrects,
                "alv_palautus": world.one("KE"), "kelpoinen": eligible,
                "hylkaysperuste": "" if eligible == "K" else world.code(
                    "HYLKAYS", day),
                "selite": f"Tosite {month_text(month)} {len(rows)}"})
    return rows


def working_time(world, month):
    """Signed or not, in the next month or the one after."""
    rows = []
    for worker in world.workers:
        if world.chance(0.6):
            rows.append({
                "tyontekija_id": worker, "kausi": month,
                "hanke_id": world.one(world.projects),
                "hanke_h": world.decimal(160),
                "muu_h": world.one((0, 0, world.decimal(100))),
                "allekirjoitettu": last_day(month) + DAY * world.number(0, 40)
                if world.chance(0.6) else None})
    return rows
