"""Keusote's month as one Python program would make it: DuckDB reads the
registers and computes, Typst sets the pages, XlsxWriter writes the workbooks.

usage: month.py --input input --out DIR [--period 2024-02] [--fonts fonts]

It makes what `kausi build` makes of the same deliveries: the month's report
and its workbook, the employer model's slides, handout and workbook, with the
same tables, charts and history.  It checks no rows and protects no figures.
A document is a list of blocks: to widen one, add blocks to it.
"""
import time
START = time.perf_counter()

import argparse
import datetime
import json
import os
import sys

import duckdb
import typst
import xlsxwriter

# --- registers -----------------------------------------------------------------

CODE, ID, TEXT, DAY = "VARCHAR", "VARCHAR", "VARCHAR", "DATE"
NUMBER, COUNT = "DECIMAL(18,2)", "INTEGER"
REGISTERS = {
    "ha_toteuma": dict(hva=CODE, asiakas_id=ID, kausi=TEXT, tapa=CODE, tarkkuus=CODE,
                       tunnit=NUMBER, brutto=NUMBER, kunta=CODE),
    "ta_tyonantaja": dict(hva=CODE, tyonantaja_id=ID, asiakas_id=ID, alku=DAY, loppu=DAY,
                          heta_jasen=CODE, heta_alku=DAY, ensi_info_pvm=DAY,
                          valtakirja=CODE, kunta=CODE),
    "ta_sopimus": dict(hva=CODE, sopimus_id=ID, tyonantaja_id=ID, avustaja_id=ID,
                       ehdot=CODE, palkkaryhma=CODE, alku=DAY, loppu=DAY,
                       koeaika_loppu=DAY, tunnit_vko=NUMBER, tuntipalkka=NUMBER),
    "kysely": dict(hva=CODE, kysely_id=ID, vastaus_nro=COUNT, kysymys=TEXT, pvm=DAY,
                   arvo=COUNT, kohderyhma=CODE, osa_alue=CODE, lahetetty=COUNT),
    "tapahtuma": dict(hva=CODE, tapahtuma_id=ID, laji=CODE, pvm=DAY, teema_nro=COUNT,
                      teema=TEXT, osallistujat=COUNT, asiakkaita=COUNT, kesto_h=NUMBER),
    "henkilosto": dict(hva=CODE, rivi_id=ID, tyontekija_id=ID, yksikko=CODE, nimike=CODE,
                       htv=NUMBER, alku=DAY, loppu=DAY, hanke_id=ID, kunta=CODE),
    "neuvonta": dict(hva=CODE, tapahtuma_id=ID, asiakas_id=ID, pvm=DAY, laji=CODE,
                     kesto_min=COUNT),
    "hanke_valietappi": dict(hva=CODE, etappi_id=ID, hanke_id=ID, nimi_fi=TEXT,
                             nimi_sv=TEXT, nimi_en=TEXT, laji=CODE, suunniteltu=DAY,
                             toteutunut=DAY, tarkkuus=CODE, tavoite=NUMBER,
                             toteuma=NUMBER, yksikko=TEXT),
}


def previous(month, count=1):
    number = int(month[:4]) * 12 + int(month[5:]) - 1 - count
    return f"{number // 12}-{number % 12 + 1:02d}"


def load(con, folder, period):
    """A table a register, of every delivery up to the period's."""
    months = sorted(name for name in os.listdir(folder)
                    if name[:1].isdigit() and previous(period, 23) <= name <= period)
    for name, columns in REGISTERS.items():
        files = [path for month in months
                 if os.path.exists(path := os.path.join(folder, month, name + ".csv"))]
        con.execute(f"""CREATE TABLE {name} AS
            SELECT *, right(parse_dirpath(filename), 7) AS delivery
            FROM read_csv($1, delim=';', header=true, decimal_separator=',',
                columns={columns}, auto_detect=false, filename=true)""", [files])
    con.execute("""CREATE TABLE asked AS SELECT m AS month,
        last_day(CAST(m || '-01' AS DATE)) AS last FROM unnest($1) AS t(m)""",
                [[previous(period, n) for n in range(13)]])
    return months


def codes(input_folder, name):
    with open(os.path.join(input_folder, "codes", name + ".csv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split(";") for line in file][1:]
    return {row[0]: row[1] for row in rows if len(row) < 5 or row[4] in ("", "02")}


# --- figures -------------------------------------------------------------------

class Figures:
    """Values by (id, dimension), category and month."""

    def __init__(self):
        self.cells = {}

    def add(self, id, dimension, category, month, value):
        self.cells.setdefault((id, dimension), {}).setdefault(category, {})[month] = value

    def get(self, id, month, dimension=None, category=None):
        return self.cells.get((id, dimension), {}).get(category, {}).get(month)

    def history(self, id, period):
        months = [previous(period, n) for n in range(12, -1, -1)]
        return [self.get(id, month) for month in months]


def share(part, whole):
    return None if not whole else float(part or 0) / float(whole)


def compute_use(con, f):
    rows = con.execute("""
        SELECT kausi, kunta, tapa, grouping(kunta) = 0, grouping(tapa) = 0,
            sum(tunnit), sum(tunnit) FILTER (tapa = 'TA'), sum(brutto),
            count(DISTINCT asiakas_id) FILTER (tunnit > 0),
            count(DISTINCT asiakas_id) FILTER (tunnit > 0 AND tapa = 'TA')
        FROM ha_toteuma WHERE tarkkuus IS NULL OR tarkkuus = 'KK'
        GROUP BY GROUPING SETS ((kausi), (kausi, kunta), (kausi, tapa))""").fetchall()
    for month, town, way, by_town, by_way, hours, ta_hours, costs, people, ta in rows:
        dimension = "kunta" if by_town else "tapa" if by_way else None
        category = town if by_town else way if by_way else None
        if not by_way:
            f.add("HA01", dimension, category, month, share(ta_hours, hours))
            f.add("HA02", dimension, category, month, share(ta, people))
        if not by_town:
            f.add("HA09", dimension, category, month, share(costs, hours))
            f.add("HA10", dimension, category, month, share(hours, people))


def compute_costs(con, f):
    rows = con.execute("""
        WITH costs AS (SELECT kausi, sum(brutto) AS all_,
            sum(brutto) FILTER (tapa = 'TA') AS ta FROM ha_toteuma GROUP BY kausi)
        SELECT month,
            (SELECT sum(ta) / sum(all_) FROM costs WHERE kausi[:4] = month[:4]
                AND kausi <= month),
            (SELECT CASE WHEN count(*) = 12 THEN sum(ta) / sum(all_) END FROM costs
                WHERE kausi[:4] = CASE WHEN month[6:] = '12' THEN month[:4]
                    ELSE CAST(CAST(month[:4] AS INTEGER) - 1 AS VARCHAR) END)
        FROM asked""").fetchall()
    for month, to_date, year in rows:
        f.add("HA03_ytd", None, None, month, to_date and float(to_date))
        f.add("HA03", None, None, month, year and float(year))
        hours = f.get("HA01", month)
        if year and hours:
            f.add("HA11", None, None, month,
                  float(year) / (1 - float(year)) / (hours / (1 - hours)))


IN_FORCE = "delivery = month AND alku <= last AND (loppu IS NULL OR loppu >= last)"


def compute_stocks(con, f):
    for month, town, total, count in con.execute(f"""
            SELECT month, kunta, grouping(kunta), count(DISTINCT tyonantaja_id)
            FROM ta_tyonantaja, asked WHERE {IN_FORCE}
            GROUP BY GROUPING SETS ((month), (month, kunta))""").fetchall():
        f.add("HA04", None if total else "kunta", None if total else town, month, count)
    for month, terms, pay, which, count, heta in con.execute(f"""
            SELECT month, ehdot, palkkaryhma, grouping(ehdot, palkkaryhma), count(*),
                count(*) FILTER (ehdot IN ('HETA', 'HETA_YS'))
            FROM ta_sopimus, asked WHERE {IN_FORCE}
            GROUP BY GROUPING SETS ((month), (month, ehdot), (month, palkkaryhma))
            """).fetchall():
        dimension = {3: None, 1: "ehdot", 2: "palkkaryhma"}[which]
        f.add("HA05", dimension, {3: None, 1: terms, 2: pay or ""}[which], month, count)
        if which == 3:
            f.add("HA06", None, None, month, share(heta, count))
            f.add("HA07", None, None, month, share(count - heta, count))
            f.add("HA08", None, None, month, share(count, f.get("HA04", month)))
    for month, count in con.execute(f"""
            SELECT month, count(DISTINCT tyontekija_id) FROM henkilosto, asked
            WHERE {IN_FORCE} AND nimike = 'ASIAKASSIHTEERI' GROUP BY month""").fetchall():
        f.add("HA12", None, None, month, count)
        f.add("HA13", None, None, month, share(f.get("HA04", month), count))


def compute_surveys(con, f, months):
    for month in [m for m in months if previous(m, 11) in months]:
        span = [previous(month, 11), month]
        easy, answers = con.execute("""
            SELECT count(*) FILTER (arvo >= 4), count(*) FROM kysely
            WHERE delivery BETWEEN $1 AND $2 AND osa_alue = 'KOKONAISUUS'
                AND arvo BETWEEN 1 AND 6""", span).fetchone()
        f.add("OS01", None, None, month, share(easy, answers))
        replied, sent = con.execute("""
            SELECT (SELECT count(DISTINCT (kysely_id, vastaus_nro)) FROM kysely
                WHERE delivery BETWEEN $1 AND $2 AND lahetetty IS NOT NULL
                    AND arvo IS NOT NULL),
                (SELECT sum(sent) FROM (SELECT any_value(lahetetty) AS sent FROM kysely
                WHERE delivery BETWEEN $1 AND $2 GROUP BY kysely_id))""", span).fetchone()
        f.add("OS02", None, None, month, share(replied, sent))
        f.add("OS03", None, None, month, con.execute("""SELECT count(*) FROM tapahtuma
            WHERE delivery BETWEEN $1 AND $2 AND laji = 'RAATI'""", span).fetchone()[0])
        areas = con.execute("""
            SELECT osa_alue, count(*) FILTER (arvo >= 4), count(*) FROM kysely
            WHERE delivery BETWEEN $1 AND $2 AND osa_alue <> 'KOKONAISUUS'
                AND arvo BETWEEN 1 AND 6 GROUP BY osa_alue""", span).fetchall()
        for area, easy, answers in areas:
            f.add("OS04_share", "osa_alue", area, month, share(easy, answers))
        if areas:
            f.add("OS04", None, None, month, min(areas, key=lambda a: a[1] / a[2])[0])


def compute_centre(con, f):
    """Advice, events and staff of each month, by kind."""
    for id, dimension, table, count, of_month in (
            ("NE01", "laji", "neuvonta", "count(*)", "delivery = month"),
            ("NE03", "laji", "tapahtuma", "count(*)", "delivery = month"),
            ("NE04", "laji", "tapahtuma", "sum(osallistujat)", "delivery = month"),
            ("HA18", "nimike", "henkilosto", "count(DISTINCT tyontekija_id)", IN_FORCE)):
        for month, kind, total, value in con.execute(f"""
                SELECT month, {dimension}, grouping({dimension}), {count}
                FROM {table}, asked WHERE {of_month}
                GROUP BY GROUPING SETS ((month), (month, {dimension}))""").fetchall():
            f.add(id, None if total else dimension, None if total else kind, month, value)


# --- words ---------------------------------------------------------------------

MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys",
          "loka", "marras", "joulu")
NAMES = {
    "HA01": ("Työnantajamallin osuus tunneista", "%", 0),
    "HA02": ("Työnantajamallin osuus asiakkaista", "%", 0),
    "HA03": ("Työnantajamallin osuus kustannuksista", "%", 0),
    "HA03_ytd": ("Osuus kustannuksista vuoden alusta", "%", 0),
    "HA04": ("Työnantajia", "n", 0),
    "HA05": ("Voimassa olevia työsopimuksia", "n", 0),
    "HA06": ("Heta-TESiä noudattavien osuus", "%", 0),
    "HA07": ("Työlainsäädäntöä noudattavien osuus", "%", 0),
    "HA08": ("Työsopimuksia työnantajaa kohti", "n", 2),
    "HA09": ("Kustannus tuntia kohti", "€/h", 2),
    "HA10": ("Tunteja asiakasta kohti", "h", 1),
    "HA11": ("Suhteellinen yksikkökustannus", "n", 2),
    "HA12": ("HA-keskuksen asiakassihteerit", "n", 0),
    "HA13": ("Työnantajia asiakassihteeriä kohti", "n", 1),
    "OS01": ("Mallin helpoksi kokeneet", "%", 0),
    "OS02": ("Vastausprosentti", "%", 0),
    "OS03": ("Raatitapaamiset", "n", 0),
    "NE01": ("Neuvontatapahtumia", "n", 0),
    "NE03": ("Tilaisuuksia", "n", 0),
    "NE04": ("Osallistujia", "n", 0),
    "HA18": ("Henkilöstö", "n", 0),
}


def number(value, decimals=0, sign=False):
    if value is None:
        return "–"
    text = f"{abs(value) + 1e-9:,.{decimals}f}".replace(",", "\u00a0").replace(".", ",")
    mark = "−" if value < 0 else "+" if sign and value > 0 else ""
    return mark + text


def text_of(id, value):
    _, unit, decimals = NAMES[id]
    if unit == "%":
        return "–" if value is None else number(value * 100) + "\u00a0%"
    return number(value, decimals) + ("" if unit == "n" or value is None else
                                      "\u00a0" + unit)


def bare(id, value):
    """As in a table whose header tells the unit."""
    _, unit, decimals = NAMES[id]
    return number(value if unit != "%" or value is None else value * 100, decimals)


def month_name(month):
    return f"{MONTHS[int(month[5:]) - 1]}kuu {month[:4]}"


def short(month):
    return f"{int(month[5:])}/{month[:4]}"


def day_text(day, precision=None):
    if day is None:
        return ""
    return f"{day.month}/{day.year}" if precision == "KK" else \
        f"{day.day}.{day.month}.{day.year}"


# --- blocks --------------------------------------------------------------------

def axis_of(values):
    """Round ticks from nought."""
    top = max(v for v in values if v is not None)
    step = 10.0 ** (len(str(int(top))) - 1)
    for factor in (0.2, 0.5, 1, 2, 5):
        if top / (step * factor) <= 5:
            step *= factor
            break
    count = int(top / step) + 1
    return step * count, [{"at": i / count, "text": number(step * i, 1 if step < 1 else 0)}
                          for i in range(count + 1)]


class Book:
    """What the documents of one period are made of."""

    def __init__(self, con, f, period, delivered, input_folder):
        self.con, self.f, self.period = con, f, period
        self.delivered = delivered
        self.lists = {name: codes(input_folder, name)
                      for name in ("KUNTA", "EHDOT", "PR", "TAPA", "OSA", "NEUVONTA_LAJI",
                                   "TAPAHTUMA", "NIMIKE")}
        self.months = [previous(period, n) for n in range(12, -1, -1)]
        self.year = period[:4] if period.endswith("12") else str(int(period[:4]) - 1)
        self.december = self.year + "-12"

    def value(self, id, month=None):
        return text_of(id, self.f.get(id, month or self.period))

    def card(self, id, title=None, month=None, compare=True):
        month = month or self.period
        now, before = self.f.get(id, month), self.f.get(id, previous(month))
        card = {"label": title or NAMES[id][0], "value": text_of(id, now)}
        if not compare:
            return card
        if now is not None and before is not None:
            _, unit, decimals = NAMES[id]
            factor = 100 if unit == "%" else 1
            card["change"] = number((now - before) * factor, decimals, True) + (
                " %-yks." if unit == "%" else "") + " edelliskuusta"
        card["before"] = f"Vuosi sitten {text_of(id, self.f.get(id, previous(month, 12)))}"
        known = [v for v in self.f.history(id, month) if v is not None]
        low, high = min(known), max(known)
        card["spark"] = [None if v is None else (v - low) / (high - low or 1)
                         for v in self.f.history(id, month)]
        return card

    def table(self, ids, dimension, code_list, head, title, subtitle, source,
              with_share=False, total=True, empty=None):
        labels = dict(self.lists[code_list])
        if empty:
            labels[""] = empty
        rows, numbers = [], []
        for code, name in list(labels.items()) + ([(None, "Yhteensä")] if total else []):
            values = [self.f.get(id, self.period, dimension if code is not None else None,
                                 code) for id in ids]
            if all(v is None for v in values):
                continue
            if with_share:
                values.append(share(values[0], self.f.get(ids[0], self.period)))
            kinds = ids + ["HA01"] * with_share
            rows.append([name] + [bare(k, v) for k, v in zip(kinds, values)])
            numbers.append([name] + values)
        return {"t": "table", "head": head, "rows": rows, "title": title,
                "subtitle": subtitle, "source": source, "numbers": numbers,
                "kinds": kinds}

    def line(self, ids, title, subtitle, source):
        histories = [[None if v is None else v * (100 if NAMES[i][1] == "%" else 1)
                      for v in self.f.history(i, self.period)] for i in ids]
        top, ticks = axis_of([v for h in histories for v in h])
        return {"t": "chart", "kind": "line", "ids": ids, "title": title,
                "subtitle": subtitle, "source": source, "ticks": ticks,
                "labels": [short(m) if i % 3 == 0 else "" for i, m in
                           enumerate(self.months)],
                "alt": f"{subtitle}. {title}.",
                "series": [{"name": NAMES[i][0], "text": self.value(i),
                            "values": [None if v is None else v / top for v in h]}
                           for i, h in zip(ids, histories)]}

    def categories(self, id, dimension, month):
        cells = self.f.cells[(id, dimension)]
        codes_of = self.lists[{"tapa": "TAPA", "osa_alue": "OSA"}[dimension]]
        return [(codes_of[c], cells[c][month]) for c in codes_of
                if c in cells and month in cells[c]]

    def columns(self, id, dimension, title, subtitle, source):
        pairs = self.categories(id, dimension, self.period)
        top, ticks = axis_of([v for _, v in pairs])
        return {"t": "chart", "kind": "columns", "title": title, "subtitle": subtitle,
                "source": source, "ticks": ticks, "labels": [n for n, _ in pairs],
                "values": [v / top for _, v in pairs], "alt": f"{subtitle}. {title}.",
                "texts": [bare(id, v) for _, v in pairs], "pairs": pairs}

    def bars(self, id, dimension, month, title, subtitle, source):
        pairs = sorted(self.categories(id, dimension, month), key=lambda p: -p[1])
        return {"t": "chart", "kind": "bars", "title": title, "subtitle": subtitle,
                "source": source, "labels": [n for n, _ in pairs],
                "values": [v for _, v in pairs], "alt": f"{subtitle}. {title}.",
                "texts": [number(v * 100) for _, v in pairs], "pairs": pairs}

    def share_bar(self, title, subtitle, source):
        whole = self.f.get("HA05", self.period)
        parts = [(name, n / whole) for code, name in self.lists["EHDOT"].items()
                 if (n := self.f.get("HA05", self.period, "ehdot", code))]
        return {"t": "chart", "kind": "share-bar", "title": title, "subtitle": subtitle,
                "source": source, "alt": f"{subtitle}. {title}.", "pairs": parts,
                "parts": [{"label": n, "share": v, "text": number(v * 100)}
                          for n, v in parts]}

    def themes(self):
        rows = self.con.execute("""SELECT teema_nro, teema FROM tapahtuma
            WHERE laji = 'RAATI' AND delivery[:4] = $1 ORDER BY teema_nro""",
                                [self.year]).fetchall()
        return {"t": "ol", "items": [theme for _, theme in rows]}

    def milestones(self):
        rows = self.con.execute("""SELECT nimi_fi, suunniteltu, toteutunut, tarkkuus
            FROM hanke_valietappi WHERE delivery = $1 ORDER BY suunniteltu, etappi_id""",
                                [self.period]).fetchall()
        return [[name, day_text(planned), day_text(done, precision)]
                for name, planned, done, precision in rows]

    def start(self):
        return self.con.execute("""SELECT nimi_fi, toteutunut, tarkkuus
            FROM hanke_valietappi WHERE delivery = $1 AND laji = 'KAYNNISTYS'
            AND toteutunut IS NOT NULL ORDER BY suunniteltu""",
                                [self.period]).fetchall()

    def deliveries(self):
        rows = []
        for name in sorted(REGISTERS):
            counts = {month: (read, different) for month, read, different in
                      self.con.execute(f"""SELECT delivery, count(*),
                count(DISTINCT ({", ".join(REGISTERS[name])})) FROM {name}
                GROUP BY delivery""").fetchall()}
            for month in self.delivered:
                read, different = counts.get(month, (0, 0))
                rows.append([name, short(month), number(read), number(different), "0",
                             number(read - different)])
        return rows


def h2(text):
    return {"t": "h2", "text": text}


def h3(text):
    return {"t": "h3", "text": text}


def p(text):
    return {"t": "p", "text": text}


def ul(*items):
    return {"t": "ul", "items": list(items)}


HELP = ul(["Neuvot:", "kysy meiltä työsopimuksista, työajoista ja lomista."],
          ["Palkat:", "maksamme avustajasi palkan puolestasi."],
          ["Vakuutukset ja terveys:", "hoidamme lain vaatimat vakuutukset ja avustajasi "
           "työterveyshuollon."],
          ["Tuki:", "opastamme sinut alkuun ja autamme pulmatilanteissa."])
COUNTY = "Keski-Uudenmaan hyvinvointialue"
CONTACT = "Henkilökohtaisen avun keskus"
EMAIL = "ha-keskus@keusote.example"


# --- the report ----------------------------------------------------------------

def centre(b, v, period):
    """What the centre did in the month: advice, events, who did it."""
    return [
        h2("Neuvonta"),
        p(f"Neuvontatapahtumia oli {v('NE01')} ({period})."),
        b.line(["NE01"], f"Neuvontatapahtumia oli {v('NE01')}",
               "Neuvontatapahtumat kuukausittain, lkm", "Lähde: neuvontarekisteri."),
        b.table(["NE01"], "laji", "NEUVONTA_LAJI", ["Laji", "Tapahtumia", "Osuus, %"],
                f"Neuvontatapahtumia oli {v('NE01')}", f"Neuvonta lajeittain, {period}",
                "Lähde: neuvontarekisteri.", with_share=True),
        h2("Tilaisuudet"),
        p(f"Tilaisuuksia oli {v('NE03')} ja niissä osallistujia {v('NE04')} ({period})."),
        b.line(["NE04"], f"Osallistujia oli {v('NE04')}",
               "Tilaisuuksien osallistujat kuukausittain, lkm", "Lähde: tapahtumarekisteri."),
        b.table(["NE03", "NE04"], "laji", "TAPAHTUMA",
                ["Laji", "Tilaisuuksia", "Osallistujia"], f"Tilaisuuksia oli {v('NE03')}",
                f"Tilaisuudet ja osallistujat lajeittain, {period}",
                "Lähde: tapahtumarekisteri."),
        h2("Henkilöstö"),
        p(f"Henkilöstöä oli {v('HA18')} ({period})."),
        b.table(["HA18"], "nimike", "NIMIKE", ["Nimike", "Henkilöitä", "Osuus, %"],
                f"Henkilöstöä oli {v('HA18')}", f"Henkilöstö nimikkeittäin, {period}",
                "Lähde: henkilöstörekisteri.", with_share=True),
    ]



def report(b):
    v, period = b.value, month_name(b.period)
    october = "2023-10"
    towns = b.table(["HA04"], "kunta", "KUNTA", ["Kunta", "Työnantajia", "Osuus, %"],
                    f"Työnantajia oli {v('HA04')}", f"Työnantajat kunnittain, {period}",
                    "Lähde: työnantajarekisteri.", with_share=True)
    pay = b.table(["HA05"], "palkkaryhma", "PR", ["Palkkaryhmä", "Sopimuksia", "Osuus, %"],
                  "Palkkaryhmä on sovittu työehtosopimusta noudattavissa sopimuksissa",
                  f"Voimassa olevat työsopimukset palkkaryhmittäin, {period}",
                  "Lähde: sopimusrekisteri.", with_share=True, empty="Ei tiedossa")
    shares = b.table(["HA01", "HA02"], "kunta", "KUNTA",
                     ["Kunta", "Tunneista, %", "Asiakkaista, %"],
                     f"Mallin osuus tunneista on {v('HA01')}",
                     f"Osuus tunneista ja asiakkaista kunnittain, %, {period}",
                     "Lähde: toteumarekisteri.")
    ways = b.table(["HA09", "HA10"], "tapa", "TAPA",
                   ["Järjestämistapa", "€/h", "Tuntia asiakasta kohti"],
                   f"Asiakasta kohti tunteja oli {v('HA10')}",
                   f"Kustannus tuntia ja tunnit asiakasta kohti, {period}",
                   "Lähde: toteumarekisteri.")
    terms = b.share_bar(f"Heta-TESin osuus on {v('HA06')}",
                        f"Voimassa olevat työsopimukset työehtojen mukaan, %, {period}",
                        "Lähde: sopimusrekisteri.")
    hardest = b.lists["OSA"][b.f.get("OS04", b.december)]
    heta = b.f.get("HA05", b.period, "ehdot", "HETA")
    return [
        {"t": "cover", "title": "Henkilökohtaisen avun työnantajamalli",
         "lead": "Kuukausiraportti", "theme": "",
         "dots": {"kind": "dots", "count": b.f.get("HA05", b.period), "first": heta,
                  "across": 40, "alt": "Yksi piste on yksi voimassa oleva työsopimus"}},
        h2("Sisällys"), {"t": "contents"},
        h2("Tiivistelmä"),
        p(f"{period.capitalize()}: työnantajia oli {v('HA04')} ja voimassa olevia "
          f"työsopimuksia {v('HA05')}. Sopimuksista {v('HA06')} noudatti "
          "Heta-työehtosopimusta."),
        {"t": "cards", "items": [b.card(i) for i in
                                 ("HA04", "HA05", "HA08", "HA01", "HA02", "HA09")]},
        h3("Osuudet ja työn määrä"),
        ul(["Tunnit ja asiakkaat.", f"Lokakuussa 2023 työnantajamallin osuus oli "
            f"{v('HA01', october)} henkilökohtaisen avun tunneista ja "
            f"{v('HA02', october)} asiakkaista."],
           ["Kustannukset.", f"Mallin osuus kustannuksista oli {v('HA03')} "
            f"(vuosi {b.year})."],
           ["Asiakassihteerit.", f"Asiakassihteereitä oli {v('HA12')}, ja yhtä kohti "
            f"työnantajia oli {v('HA13')} ({period})."]),
        {"t": "note", "title": "Luvut ovat eri ajoilta", "text":
         "Osuudet tunneista ja asiakkaista ovat kuukauden lukuja, osuus kustannuksista "
         "on koko kalenterivuoden luku. Niitä ei pidä laskea yhteen eikä jakaa "
         "keskenään."},
        h2("Työnantajat ja työsopimukset"),
        p(f"Työnantajia oli {v('HA04')} ({period}). Vuodessa määrä kasvoi: vertailuluku "
          f"on {v('HA04', previous(b.period, 12))}. Työsopimuksia työnantajaa kohti oli "
          f"{v('HA08')}."),
        b.line(["HA05", "HA04"], f"Työsopimuksia oli {v('HA05')} ja työnantajia "
               f"{v('HA04')}", "Työsopimukset ja työnantajat kuukauden lopussa, lkm",
               "Lähde: työnantaja- ja sopimusrekisterit."),
        h3("Työnantajat kunnittain"), towns,
        h3("Työehdot"),
        p(f"Sopimuksista {v('HA06')} noudatti Heta-työehtosopimusta ja {v('HA07')} pelkkää "
          "työlainsäädäntöä. Heta-työehtosopimus sitoi kaudella 1.10.2023–30.4.2025 vain "
          "Heta-liiton jäseniä."),
        terms, pay,
        h2("Tunnit ja kustannukset"),
        p(f"Työnantajamallin osuus henkilökohtaisen avun tunneista oli {v('HA01')} ja "
          f"asiakkaista {v('HA02')} ({period}). Osuus kustannuksista oli {v('HA03')} "
          f"({b.year}) ja vuoden alusta {v('HA03_ytd')}."),
        b.line(["HA01", "HA02"], f"Mallin osuus tunneista on {v('HA01')}, asiakkaista "
               f"{v('HA02')}", "Työnantajamallin osuus kuukausittain, %",
               "Lähde: toteumarekisteri."),
        shares,
        h3("Hinta ja määrä järjestämistavoittain"),
        {"t": "footnote", "text": f"Tunti maksoi keskimäärin {v('HA09')}, ja asiakasta "
         f"kohti tunteja oli {v('HA10')} ({period}).", "note":
         "Järjestämistapoja on neljä: työnantajamalli, palveluseteli, ostopalvelu ja oma "
         "tuotanto. Asiakas voi käyttää useaa tapaa, joten asiakkaiden osuudet eivät "
         "summaudu sataan."},
        b.columns("HA09", "tapa", f"Tunti maksoi keskimäärin {v('HA09')}",
                  f"Kustannus tuntia kohti järjestämistavoittain, €/h, {period}",
                  "Lähde: toteumarekisteri."),
        ways,
        p(f"Suhteellinen yksikkökustannus on {v('HA11')}: alle yhden luku tarkoittaa, että "
          "työnantajamallin tunti on muita edullisempi. Luvussa ovat mukana koko vuoden "
          "kustannukset ja kuukauden tunnit."),
        h2("Asiakkaiden ääni"),
        p(f"Vuonna {b.year} kyselyyn vastanneista {v('OS01', b.december)} piti "
          "työnantajamallia melko helppona, helppona tai erittäin helppona. "
          f"Vastausprosentti oli {v('OS02', b.december)}. Haastavin osa-alue: {hardest}."),
        b.bars("OS04_share", "osa_alue", b.december, f"Haastavin osa-alue: {hardest}",
               f"Helpoksi kokeneet osa-alueittain, % vastanneista, {b.year}",
               "Lähde: työnantajien asiakaskysely."),
        h3("Asiakasraati"),
        p("Asiakasraadissa työnantajat kehittävät mallia yhdessä työntekijöiden kanssa. "
          f"Vuonna {b.year} kokouksia oli {v('OS03', b.december)}, ja niiden teemat "
          "olivat:"),
        b.themes(),
        *centre(b, v, period),
        h2("Kehittämistyön vaiheet"),
        {"t": "table", "text": True, "title": "Kehittämistyön välietapit", "subtitle":
         "Suunniteltu ja toteutunut päivä", "source": "Lähde: hankerekisteri.",
         "head": ["Välietappi", "Suunniteltu", "Toteutunut"], "rows": b.milestones()},
        h2("Määritelmät"),
        ul(["Työnantaja:", "henkilö, jonka työnantajuus on voimassa kuukauden viimeisenä "
            "päivänä."],
           ["Työsopimus:", "voimassa kuukauden viimeisenä päivänä, työnantajan tilasta "
            "riippumatta."],
           ["Heta-TESiä noudattavien osuus:", "sopimukset, joiden ehtona on "
            "Heta-työehtosopimus, kaikista voimassa olevista sopimuksista."],
           ["Osuus tunneista:", "työnantajamallin tunnit kaikista kuukauden "
            "henkilökohtaisen avun tunneista; vuodenvaihteen oikaisut eivät ole mukana."],
           ["Osuus asiakkaista:", "asiakkaat, joilla on tunteja työnantajamallissa, "
            "kaikista asiakkaista, joilla on tunteja."],
           ["Osuus kustannuksista:", "viimeinen päättynyt kalenterivuosi, oikaisut "
            "mukana."],
           ["Helpoksi kokeneet:", "vastaukset 4–6 asteikolla 1–6 kysymykseen mallin "
            "kokonaisuudesta."]),
        h2("Tietojen laatu"),
        p("Raportti on tehty rekisteritoimituksista. Luettu rivi on joko hyväksytty, "
          "hylätty tai toistuva; mitään ei jätetä pois kertomatta."),
        {"t": "table", "title": "Luetut aineistot", "subtitle":
         "Rivit rekistereittäin ja kuukausittain", "source":
         "Lähde: rekisteritoimitukset.", "head":
         ["Aineisto", "Kausi", "Luettu", "Hyväksytty", "Hylätty", "Toistuva"],
         "rows": b.deliveries()},
    ]


# --- the employer model: slides and handout ------------------------------------

def terms_of(b):
    return b.share_bar(f"Sopimuksista {b.value('HA06')} noudatti Heta-TESiä",
                       f"Osuus voimassa olevista työsopimuksista, %, {COUNTY}, "
                       f"{month_name(b.period)}",
                       f"Lähde: {COUNTY}, työnantajamallin sopimusrekisteri.")


def terms_table(b):
    return b.table(["HA05"], "ehdot", "EHDOT", ["Työehdot", "Sopimuksia", "Osuus, %"],
                   f"Voimassa olevia työsopimuksia oli {b.value('HA05')}",
                   f"Sopimukset työehtojen mukaan, {COUNTY}, {month_name(b.period)}",
                   f"Lähde: {COUNTY}, työnantajamallin sopimusrekisteri.",
                   with_share=True)


def slides(b):
    october = "2023-10"
    hardest = b.lists["OSA"][b.f.get("OS04", b.december)]
    return [
        {"t": "cover", "title": "Valitset avustajasi itse", "theme": "",
         "lead": "Työnantajamalli henkilökohtaisessa avussa"},
        h2("Missä työnantajamallissa mennään"),
        {"t": "cards", "items": [
            b.card("HA01", f"Osuus tunneista ({short(october)})", october, False),
            b.card("HA02", f"Osuus asiakkaista ({short(october)})", october, False),
            b.card("HA03", f"Osuus kustannuksista ({b.year})", None, False)]},
        p("Osuudet kaikesta henkilökohtaisesta avusta. Luvut ovat eri ajoilta."),
        h2("Työnantajat ja työsopimukset"),
        {"t": "cards", "items": [
            b.card("HA04", f"Työnantajia ({short(b.period)})"),
            b.card("HA05", f"Voimassa olevia työsopimuksia ({short(b.period)})")]},
        h2("Mitä työehtoja sopimuksissa noudatetaan"), terms_of(b),
        h2("Henkilökohtaisen avun keskus on työnantajan tuki"), HELP,
        ul(["Väki:", f"asiakassihteereitä on {b.value('HA12')} ({short(b.period)})."]),
        h2("Kehittämisellä on kaksi kärkeä"),
        {"t": "columns", "items": [
            [h3("Työnantajamalli vahvistuu"),
             ul("Työnantajaksi on helppo ryhtyä.", "Malli on turvallinen ja toimii arjessa.",
                "Asiakkaat ovat mukana päättämässä.")],
            [h3("Oma avustajatoiminta käynnistyy"),
             ul("Avustajan löytää nopeammin.",
                "Sijainen saadaan, kun oma avustaja on poissa.",
                "Avustajat saavat perehdytyksen.")]]},
        h2("Kehittäminen nojaa kokemukseen"),
        ul(["Asiakkaat:", "mitä työnantajat tarvitsevat, toivovat ja kokevat."],
           ["Työntekijät:", "mihin kysymyksiin apua pyydetään useimmin."],
           ["Muut alueet:", "mikä on toiminut muualla."],
           *[[f"Aloitus {day_text(day, precision)}:", name + "."]
             for name, day, precision in b.start()]),
        h2("Kysely kertoi, mikä on vaikeinta"),
        {"t": "cards", "items": [
            b.card("OS01", f"Piti mallia helppona ({b.year})", b.december, False),
            b.card("OS03", f"Asiakasraadin kokouksia ({b.year})", b.december, False)]},
        p(f"Vaikeimmaksi osa-alueeksi vastaajat arvioivat seuraavan: {hardest}."),
        h2("Asiakasraati suunnittelee työntekijöiden rinnalla"), b.themes(),
        p(f"Kokousten teemat vuonna {b.year}."),
        h2("Uusia tapoja auttaa työnantajaa"),
        ul("Opaskirja ja verkkosivut kokoavat ohjeet yhteen paikkaan.",
           "Jokainen uusi työnantaja saa ensi-infon ja oman tuen.",
           "Oma sijaisvälitys ja WorkPilots helpottavat avustajan löytämistä.",
           "Kyselyt kertovat säännöllisesti, mitä työnantajat tarvitsevat.",
           "Koulutukset ja tapaamiset tuovat työnantajat yhteen."),
        h2("Seuraavaksi"),
        {"t": "columns", "items": [
            [h3("Neuvonta tarpeen arviointiin"),
             p("Tieto mallista kuuluu jo palvelutarpeen arviointiin. Kaikkea ei tarvitse "
               "osata etukäteen.")],
            [h3("Tehostettu tuki ja avustajat"),
             p("Rekrytointiin tulee konkreettista apua, ja pulmat huomataan ajoissa. "
               "Avustajilta kysytään, mikä pitää heidät työssä.")]]},
        {"t": "closing", "title": "Kerro, mitä ajattelet", "name": CONTACT, "email": EMAIL},
    ]


def handout(b):
    v, period, october = b.value, month_name(b.period), "2023-10"
    hardest = b.lists["OSA"][b.f.get("OS04", b.december)]
    return [
        {"t": "cover", "title": "Valitset avustajasi itse", "lead": "",
         "theme": "Henkilökohtainen apu"},
        {"t": "lead", "text": "Työnantajamallissa palkkaat itse henkilökohtaisen "
         f"avustajasi. {COUNTY} auttaa sinua työnantajan tehtävissä."},
        p(f"Lokakuussa 2023 työnantajamallilla järjestettiin {v('HA01', october)} "
          f"henkilökohtaisen avun tunneista, ja mallia käytti {v('HA02', october)} "
          f"asiakkaista. Kustannuksista mallin osuus oli {v('HA03')} (koko vuosi "
          f"{b.year}). {period.capitalize()}: työnantajia oli {v('HA04')} ja voimassa "
          f"olevia työsopimuksia {v('HA05')}. Sopimuksista {v('HA06')} noudatti "
          f"avustajien työehtosopimusta (Heta-TES) ja {v('HA07')} pelkkää "
          f"työlainsäädäntöä ({period})."),
        terms_table(b), terms_of(b),
        h2("Henkilökohtaisen avun keskus auttaa"), HELP,
        h2("Asiakkaat kehittävät mallia"),
        p(f"Vuonna {b.year} kyselyyn vastanneista työnantajista {v('OS01', b.december)} "
          "piti mallia melko helppona, helppona tai erittäin helppona. Vaikeimmaksi "
          f"osa-alueeksi he arvioivat seuraavan: {hardest}."),
        p("Asiakasraadissa työnantajat suunnittelevat palvelua työntekijöiden rinnalla. "
          f"Vuonna {b.year} kokouksia oli {v('OS03', b.december)}. Niiden teemat:"),
        b.themes(),
        h2("Uusia tapoja auttaa"),
        {"t": "columns", "items": [
            [h3("Tieto"),
             p("Opaskirja ja verkkosivut kokoavat ohjeet yhteen paikkaan. Uusi työnantaja "
               "saa ensi-infon ja oman tuen.")],
            [h3("Avustajan löytäminen"),
             p("Oma sijaisvälitys ja WorkPilots auttavat, kun avustaja on poissa tai etsit "
               "uutta.")]]},
        {"t": "link", "before": "Lue lisää verkosta: ", "text": "henkilökohtainen apu",
         "url": "https://keusote.example/henkilokohtainen-apu"},
        {"t": "panel", "lines": ["Ota yhteyttä", CONTACT, "puhelin 000 000 0000"],
         "email": EMAIL},
    ]


# --- writers -------------------------------------------------------------------

def write_pdfs(documents, book, fonts, folder):
    here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "month.typ")
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False,
                        font_paths=[fonts])
    compiler = typst.Compiler(here, font_paths=faces)
    for name, form, title, blocks in documents:
        blocks = [{k: v for k, v in b.items() if k not in ("numbers", "kinds", "pairs")}
                  for b in blocks]
        data = {"form": form, "title": title, "county": COUNTY, "blocks": blocks,
                "period": month_name(book.period).capitalize()}
        compiler.compile(output=os.path.join(folder, name + ".pdf"), format="pdf",
                         sys_inputs={"data": json.dumps(data)}, pdf_standards=STANDARDS,
                         timestamp=datetime.datetime(
                             2024, 3, 1, tzinfo=datetime.timezone.utc))


STANDARDS = ["ua-1"]


class Workbook:
    def __init__(self, path, title):
        self.book = xlsxwriter.Workbook(path)
        self.book.set_properties({"title": title, "author": COUNTY})
        make = self.book.add_format
        self.bold = make({"bold": True, "font_size": 14})
        self.head = make({"bold": True, "bottom": 1, "text_wrap": True})
        self.small = make({"font_color": "#475761"})
        self.formats = {(unit, d): make({"num_format": {"%": "0 %"}.get(
            unit, "# ##0" + ("." + "0" * d if d else ""))})
            for _, unit, d in NAMES.values()}
        self.contents = self.book.add_worksheet("Sisällys")
        self.contents.write(0, 0, title, self.bold)
        self.contents.set_column(0, 0, 60)
        self.names = []

    def format_of(self, id):
        return self.formats[NAMES[id][1:]]

    def sheet(self, name, block):
        sheet = self.book.add_worksheet(name)
        self.names.append((name, block["title"]))
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, 14, 13)
        sheet.write(0, 0, block["title"], self.bold)
        sheet.write(1, 0, block["subtitle"], self.small)
        sheet.freeze_panes(4, 1)
        return sheet

    def table(self, name, block):
        sheet = self.sheet(name, block)
        sheet.write_row(3, 0, block["head"], self.head)
        for r, row in enumerate(block.get("numbers", block["rows"])):
            sheet.write(4 + r, 0, row[0])
            for c, value in enumerate(row[1:], 1):
                if "kinds" in block and value is not None:
                    sheet.write_number(4 + r, c, value, self.format_of(block["kinds"][c - 1]))
                elif value is not None:
                    sheet.write(4 + r, c, int(value) if value.isdigit() else value)
        sheet.write(5 + len(block["rows"]), 0, block["source"], self.small)

    def chart(self, sheet, name, kind, rows, series, block, subtype=None):
        options = {"type": kind}
        if subtype:
            options["subtype"] = subtype
        chart = self.book.add_chart(options)
        for c, title in series:
            chart.add_series({"name": title, "categories": [name, 4, 0, 3 + rows, 0],
                              "values": [name, 4, c, 3 + rows, c]})
        chart.set_title({"name": block["title"]})
        sheet.insert_chart(6 + rows, 0, chart, {"description": block["alt"]})

    def pairs(self, name, block, kind, id):
        sheet = self.sheet(name, block)
        sheet.write_row(3, 0, ["", NAMES[id][0]], self.head)
        for r, (label, value) in enumerate(block["pairs"]):
            sheet.write(4 + r, 0, label)
            sheet.write_number(4 + r, 1, value, self.format_of(id))
        self.chart(sheet, name, kind, len(block["pairs"]), [(1, NAMES[id][0])], block)

    def history(self, name, block, book, ids, chart=True):
        sheet = self.sheet(name, block)
        sheet.write_row(3, 0, [""] + [NAMES[i][0] for i in ids], self.head)
        for c, id in enumerate(ids, 1):
            for r, value in enumerate(book.f.history(id, book.period)):
                if value is not None:
                    sheet.write_number(4 + r, c, value, self.format_of(id))
        for r, month in enumerate(book.months):
            sheet.write(4 + r, 0, short(month))
        if chart:
            self.chart(sheet, name, "line", 13,
                       [(c, NAMES[i][0]) for c, i in enumerate(ids, 1)], block)

    def close(self, definitions=()):
        if definitions:
            sheet = self.sheet("Määritelmät", {"title": "Määritelmät", "subtitle": ""})
            for r, item in enumerate(definitions):
                sheet.write_row(4 + r, 0, item)
        for r, (name, title) in enumerate(self.names):
            self.contents.write_url(2 + r, 0, f"internal:'{name}'!A1", string=title)
        self.book.close()


def write_workbooks(book, month_blocks, folder):
    tables = [b for b in month_blocks if b["t"] == "table"]
    charts = [b for b in month_blocks if b["t"] == "chart"]
    w = Workbook(os.path.join(folder, "kuukausiraportti-workbook.fi.xlsx"),
                 "Henkilökohtaisen avun työnantajamalli")
    for i, block in enumerate(tables, 1):
        w.table(f"Taulukko {i}", block)
    for i, block in enumerate(charts, 1):
        name = f"Kuvio {i}"
        if block["kind"] == "line":
            w.history(name, block, book, block["ids"])
        elif block["kind"] == "columns":
            w.pairs(name, block, "column", "HA09")
        else:
            w.pairs(name, block, "bar", "HA06")
    w.history("Sarjat", {"title": "Tunnusluvut kuukausittain", "subtitle": ""}, book,
              list(NAMES), chart=False)
    w.close([i for b in month_blocks if b["t"] == "ul" for i in b["items"]
             if isinstance(i, list)])
    w = Workbook(os.path.join(folder, "tyonantajamalli-workbook.fi.xlsx"),
                 "Valitset avustajasi itse")
    w.table("Taulukko 1", terms_table(book))
    w.pairs("Kuvio 1", terms_of(book), "bar", "HA06")
    w.history("Sarjat", {"title": "Tunnusluvut kuukausittain", "subtitle": ""}, book,
              ["HA01", "HA02", "HA03", "HA04", "HA05", "HA06", "HA07", "HA12"],
              chart=False)
    w.close()


class Times:
    """Where the time goes, to stderr, when asked for."""

    def __init__(self, wanted):
        self.wanted, self.last = wanted, START

    def say(self, what):
        now = time.perf_counter()
        if self.wanted:
            print(f"{what:10} {now - self.last:.3f} s", file=sys.stderr)
        self.last = now


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--input", default="input")
    parser.add_argument("--fonts", default="fonts")
    parser.add_argument("--county", default="keusote")
    parser.add_argument("--period", default="2024-02")
    parser.add_argument("--out", required=True)
    parser.add_argument("--times", action="store_true")
    options = parser.parse_args()
    times = Times(options.times)
    times.say("import")
    os.makedirs(options.out, exist_ok=True)

    con = duckdb.connect()
    months = load(con, os.path.join(options.input, "counties", options.county),
                  options.period)
    times.say("read")
    f = Figures()
    compute_use(con, f)
    compute_stocks(con, f)
    compute_costs(con, f)
    compute_surveys(con, f, months)
    compute_centre(con, f)
    times.say("compute")
    book = Book(con, f, options.period, months, options.input)
    month = report(book)
    times.say("lists")
    write_pdfs([
        ("kuukausiraportti-report.fi", "report",
         "Henkilökohtaisen avun työnantajamalli", month),
        ("tyonantajamalli-slides.fi", "slides", "Valitset avustajasi itse", slides(book)),
        ("tyonantajamalli-handout.fi", "handout", "Valitset avustajasi itse",
         handout(book)),
    ], book, options.fonts, options.out)
    times.say("pdf")
    write_workbooks(book, month, options.out)
    times.say("xlsx")


if __name__ == "__main__":
    main()
