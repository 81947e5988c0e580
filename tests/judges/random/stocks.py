"""Rows of stock registers: what lasts.  A row is made once and stands in
every delivery in which it belongs, with its end when that is known."""
from world import DAY, first_day, last_day


def in_delivery(row, month):
    """The row as the month's delivery shows it, or None: in force within 24
    months, its end empty while it is ahead and not known."""
    day = last_day(month)
    if row["alku"] > day or (
            row["loppu"] and row["loppu"] < first_day(month - 23)):
        return None
    shown = {k: v for k, v in row.items() if k != "known"}
    if row["loppu"] and row["loppu"] > day and not row.get("known"):
        shown["loppu"] = None
    if "paattymissyy" in row and not shown["loppu"]:
        shown["paattymissyy"] = ""
    return shown


def spans(world, most):
    """Spans of one thing that don't overlap: [(begin, end)]."""
    found, begin = [], world.begin()
    for _ in range(world.some(most)):
        if begin > last_day(world.newest):
            break
        end = world.end(begin)
        found.append((begin, end))
        if end is None:
            break
        begin = end + DAY * world.one((1, 1, 2, world.number(1, 120)))
    return found


def decisions(world):
    rows = []
    for client in world.clients:
        pairs = {(world.code("TAPA", world.edges[0]),
                  world.code("KOHDE", world.edges[0]))
                 for _ in range(world.some(3))}
        for tapa, kohde in sorted(pairs):
            for begin, end in spans(world, 2):
                rows.append({
                    "paatos_id": f"d{len(rows)}", "asiakas_id": client,
                    "tapa": tapa, "kohde": kohde,
                    "tunnit_kk": world.decimal(120), "alku": begin,
                    "loppu": end, "known": world.chance(0.5),
                    "kunta": world.kunta(begin)})
    return rows


def employers(world):
    rows = []
    for client in world.clients:
        for begin, end in spans(world, 2):
            member = world.chance(0.6)
            rows.append({
                "tyonantaja_id": f"e{world.name}-{len(rows)}",
                "asiakas_id": client, "alku": begin, "loppu": end,
                "heta_jasen": "K" if member else world.one(("E", "")),
                "heta_alku": begin if member else None,
                "kunta": world.kunta(begin, 0.15)})
    return rows


def contracts(world, employers_rows):
    """Each within its employer's time."""
    rows = []
    for employer in employers_rows:
        high = min(employer["loppu"] or last_day(world.newest),
                   last_day(world.newest))
        for _ in range(world.some(3)):
            begin = world.day(employer["alku"], high)
            end = world.end(begin)
            if employer["loppu"]:
                end = min(end or employer["loppu"], employer["loppu"])
            terms = ["HETA" if employer["heta_jasen"] == "K" else "LAKI",
                     "LAKI"]
            if begin.isoformat() >= "2025-05-01":
                terms = ["HETA_YS", "LAKI"]
            rows.append({
                "sopimus_id": f"s{len(rows)}",
                "tyonantaja_id": employer["tyonantaja_id"],
                "avustaja_id": f"a{world.number(0, 5)}",
                "ehdot": world.one(terms),
                "palkkaryhma": world.code("PR", begin, 0.3), "alku": begin,
                "loppu": end, "known": world.chance(0.3),
                "tunnit_vko": world.decimal(30)})
    return rows


def staff(world):
    """A worker's first post reaches into every delivery; the others come and
    go.  Some begin on the same day."""
    rows = []
    for worker in world.workers:
        begin = first_day(world.newest - 39)
        end = world.one((None, last_day(world.newest), world.day(
            first_day(world.newest - 12), last_day(world.newest))))
        for n in range(1 + world.some(2)):
            if n > 0:
                begin = world.one((begin, world.begin()))
                end = world.end(begin)
            rows.append({
                "rivi_id": f"h{world.number(0, 9)}{len(rows)}",
                "tyontekija_id": worker,
                "yksikko": world.code("YKS", begin),
                "nimike": world.code("NIMIKE", begin),
                "htv": world.one((100, 50, 80)), "alku": begin, "loppu": end,
                "known": world.chance(0.5),
                "hanke_id": world.one(world.projects)
                if world.chance(0.6) else "",
                "kunta": world.kunta(begin, 0.3)})
    return rows


def services(world):
    """Clients in a service: in two at once, or in one again."""
    rows = []
    for client in world.clients:
        for palvelu in ("TTV", "IPS", "TKT", "AV"):
            for begin, end in spans(world, 2):
                rows.append({
                    "asiakkuus_id": f"k{len(rows)}", "asiakas_id": client,
                    "palvelu": palvelu, "polku": world.code(
                        "POLKU", begin, 0.3),
                    "kunta": world.kunta(begin),
                    "lahettaja": world.code("LAHE", begin), "alku": begin,
                    "loppu": end, "known": world.chance(0.3),
                    "paattymissyy": world.code("SYY", begin),
                    "tyoton_alussa": world.one("KKE"),
                    "ikaryhma": world.one(("18_29", "30_44", "45_64", ""))})
    return rows


def jobs(world, service_rows):
    """Several at once, also before the service and on its first day."""
    rows = []
    starts = [(row["asiakas_id"], row["alku"]) for row in service_rows]
    for client in world.clients:
        for _ in range(world.some(3)):
            begin = world.begin()
            theirs = [start for who, start in starts if who == client]
            if theirs and world.chance(0.4):
                begin = min(world.one(theirs) + DAY * world.one((0, 0, 14, -1)),
                            last_day(world.newest))
            rows.append({
                "tyosuhde_id": f"j{len(rows)}", "asiakas_id": client,
                "laji": world.one(("PALKKATUKI", "PALKKATUKI", "AVOIN",
                                   "OPPISOPIMUS")),
                "alku": begin, "loppu": world.end(begin),
                "known": world.chance(0.5), "h_vko": world.decimal(37),
                "kunta": world.kunta(begin, 0.2)})
    return rows


def duties(world):
    """Who answers for whom.  At most one ASIAKASVASTAAVA of a client is in
    force at the end of a month, several may be within one."""
    rows = []

    def add(client, rooli, begin, end):
        rows.append({
            "rivi_id": f"v{world.number(0, 9)}-{len(rows)}",
            "asiakas_id": client, "tyontekija_id": world.one(world.workers),
            "rooli": rooli, "alku": begin, "loppu": end,
            "known": world.chance(0.3)})

    for client in world.clients:
        for begin, end in spans(world, 4):
            add(client, "ASIAKASVASTAAVA", begin, end)
        month = world.number(world.newest - 12, world.newest)
        if world.chance(0.3):
            crowd(world, client, month, add)
        for rooli in ("YHTEYSHENKILO", "OMATYONTEKIJA"):
            for begin, end in spans(world, 2):
                add(client, rooli, begin, end)
    return rows


def crowd(world, client, month, add):
    """Several workers of one client within a month, from one day on, all gone
    before its last day but for whom the client had anyway."""
    begin = first_day(month) + DAY * world.number(0, 8)
    for _ in range(world.number(2, 3)):
        add(client, "ASIAKASVASTAAVA", begin,
            first_day(month) + DAY * world.number(15, 24))
        if world.chance(0.5):
            begin += DAY * world.number(0, 3)
    start = first_day(month) + DAY * world.number(12, 16)
    add(client, "ASIAKASVASTAAVA", start, start + DAY * world.number(0, 9))


def make(world):
    """{register: rows}"""
    employer_rows = employers(world)
    service_rows = services(world)
    return {"ha_paatos": decisions(world), "ta_tyonantaja": employer_rows,
            "ta_sopimus": contracts(world, employer_rows),
            "henkilosto": staff(world), "asiakkuus": service_rows,
            "tyosuhde": jobs(world, service_rows), "vastuu": duties(world)}
