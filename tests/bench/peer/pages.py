"""The same pages by kausi, Typst and WeasyPrint: text, tables and charts.

usage: pages.py template CHAPTERS FORM FOLDER   kausi's document, into FOLDER
       pages.py typst|weasyprint CHAPTERS FORM FIGURES OUT   every county's

FORM is report (a chapter on two pages) or handout.  The peers take their
figures from the figures.csv that kausi has written of each county (FIGURES is
kausi's out folder), so they read no registers and compute nothing.  A chapter
is some text, one table and one chart, of a kind in turn.
"""
import csv
import datetime
import html
import json
import os
import sys

PERIOD = "2024-02"
MONTHS = ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys",
          "loka", "marras", "joulu"]
SENTENCES = [
    "Työnantajamallissa vammainen henkilö palkkaa itse henkilökohtaisen avustajansa.",
    "Hyvinvointialue neuvoo rekrytoinnissa, työsuhteissa ja palkanmaksussa.",
    "Henkilökohtaisen avun keskus kokoaa ohjeet, lomakkeet ja koulutukset yhteen paikkaan.",
    "Sopimusten määrä seuraa työnantajien määrää, mutta moni työllistää useamman avustajan.",
    "Työehdot riippuvat siitä, kuuluuko työnantaja työnantajaliittoon.",
    "Sijaisten löytäminen on monelle työnantajalle kuukauden hankalin tehtävä.",
    "Asiakasraati käsittelee ohjeet ennen kuin ne otetaan käyttöön.",
    "Kuukausittainen seuranta kertoo, mihin neuvontaa tarvitaan eniten.",
    "Tiedot on luettu rekistereistä, ja jokainen luku voidaan jäljittää riveihinsä.",
    "Kuntien väliset erot johtuvat osaksi siitä, että palvelua on järjestetty eri tavoin.",
]
TITLES = ["Työnantajat kunnittain", "Työsopimukset ehdoittain", "Työsopimukset ryhmittäin",
          "Työnantajien kehitys"]
SOURCE = "Lähde: työnantaja- ja sopimusrekisterit."


def paragraphs(chapter, form, county):
    """Four long paragraphs of a report's chapter, two short ones of a handout's."""
    count, length = (4, 12) if form == "report" else (2, 4)
    return [f"{county}: " + " ".join(SENTENCES[(chapter * 3 + p * 7 + i * (p + 1)) % len(SENTENCES)]
                     for i in range(length)) for p in range(count)]


def heading(chapter):
    return f"{TITLES[chapter % 4]}, osa {chapter + 1}"


def drawn_as(c):
    """What a chart shows: no two of a document say the same to those who hear it."""
    return f"{heading(c)}, kuukauden lopussa, lkm"


TABLES = [("kunnittain", "Kunta", "Työnantajia"), ("ehdoittain", "Työehdot", "Sopimuksia"),
          ("ryhmittain", "Palkkaryhmä", "Sopimuksia"), ("kunnittain", "Kunta", "Työnantajia")]
CHARTS = [("columns", "tyonantajat"), ("share-bar", "ehdoittain"), ("line", "sopimukset"),
          ("bars", "kunnittain")]
FIGURES = {"tyonantajat": ("HA04", ""), "kunnittain": ("HA04", "kunta"),
           "sopimukset": ("HA05", ""), "ehdoittain": ("HA05", "ehdot"),
           "ryhmittain": ("HA05", "palkkaryhma")}


# --- kausi ---------------------------------------------------------------------

def template(chapters, form, folder):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "document.yaml"), "w", encoding="utf-8") as file:
        file.write("title: {fi: Vertailu}\nclass: internal\ncounties: all\nforms:\n"
                   f"- {{form: {form}, writer: pdf, theme: {form}}}\nfigures:\n")
        for name, (id, by) in FIGURES.items():
            file.write(f"- {{name: {name}, indicator: {id}, period: job"
                       + (f", by: {by}" if by else "") + "}\n")
    with open(os.path.join(folder, "fi.tpl"), "w", encoding="utf-8") as file:
        file.write("::: cover\n# Työnantajamallin vuosi\n\nKaikki luvut\n:::\n\n"
                   if form == "report" else "# Työnantajamallin vuosi\n\n")
        for c in range(chapters):
            figure, label, count = TABLES[c % 4]
            kind, drawn = CHARTS[c % 4]
            file.write(f"## {heading(c)}\n\n" + "\n\n".join(paragraphs(c, form, "{{county}}")) + "\n\n")
            file.write(f"```table\nfigure: {figure}\ntitle: {heading(c)}\n"
                       f"subtitle: Kuukauden lopussa, lkm\nhead: {label} | {count} | Osuus, %\n"
                       f"share: yes\nsource: {SOURCE}\n```\n\n")
            file.write(f"```chart\nkind: {kind}\nfigure: {drawn}\ntitle: {heading(c)}\n"
                       f"subtitle: {drawn_as(c)}\nsource: {SOURCE}\n```\n\n")


# --- the figures that kausi has written ---------------------------------------

class County:
    def __init__(self, path, labels):
        self.cells = {}
        self.name = f"Alueen {path[-2:]} hyvinvointialue"
        with open(os.path.join(path, PERIOD, "internal", "figures.csv"),
                  encoding="utf-8") as file:
            for row in csv.DictReader(file):
                self.cells.setdefault((row["id"], row["dimension"]), []).append(
                    (row["period"], row["category"], row["value"]))
        self.labels = labels

    def months(self, name):
        rows = sorted(r for r in self.cells[FIGURES[name]] if r[0] <= PERIOD)[-13:]
        return [(MONTHS[int(r[0][5:]) - 1], float(r[2])) for r in rows]

    def categories(self, name):
        rows = [r for r in self.cells[FIGURES[name]] if r[0] == PERIOD and r[2]]
        return [(self.labels.get(r[1], r[1] or "Ei tiedossa"), float(r[2])) for r in rows]


def read_labels(folder):
    labels = {}
    for name in ("KUNTA", "EHDOT", "PR"):
        with open(os.path.join(folder, name + ".csv"), encoding="utf-8") as file:
            labels.update(line.split(";")[:2] for line in file)
    return labels


def whole(value):
    return f"{value:,.0f}".replace(",", "\u00a0")


def ticks(values):
    top = max(values)
    step = next(s for e in range(9) for s in (10 ** e, 2 * 10 ** e, 5 * 10 ** e)
                if top / s <= 5)
    last = -(-top // step) * step
    return [{"at": i * step / last, "text": whole(i * step)}
            for i in range(int(last // step) + 1)], last


def table(county, c):
    figure, label, count = TABLES[c % 4]
    rows = county.categories(figure)
    total = sum(v for _, v in rows)
    return {"t": "table", "title": heading(c), "subtitle": "Kuukauden lopussa, lkm",
            "source": SOURCE, "head": [label, count, "Osuus, %"],
            "rows": [[n, whole(v), f"{100 * v / total:.0f}"] for n, v in rows]
            + [["Yhteensä", whole(total), "100"]]}


def chart(county, c):
    kind, drawn = CHARTS[c % 4]
    block = {"t": "chart", "kind": kind, "title": heading(c), "source": SOURCE,
             "subtitle": drawn_as(c)}
    rows = county.months(drawn) if kind in ("columns", "line") else county.categories(drawn)
    values = [v for _, v in rows]
    block["alt"] = heading(c) + ": " + ", ".join(f"{n} {whole(v)}" for n, v in rows)
    if kind == "share-bar":
        block["parts"] = [{"share": v / sum(values), "label": n,
                           "text": f"{100 * v / sum(values):.0f} %"} for n, v in rows[:4]]
        return block
    block["ticks"], last = ticks(values)
    block["labels"] = [n for n, _ in rows]
    block["texts"] = [whole(v) for v in values]
    block["values"] = [v / (max(values) if kind == "bars" else last) for v in values]
    if kind == "line":
        block["series"] = [{"name": "Sopimuksia", "values": block["values"],
                            "text": whole(values[-1])}]
    return block


def blocks(county, chapters, form):
    made = [{"t": "cover", "title": "Työnantajamallin vuosi", "lead": "Kaikki luvut",
             "theme": "Vertailu"}]
    for c in range(chapters):
        made.append({"t": "h2", "text": heading(c), "breaks": form == "report"})
        made += [{"t": "p", "text": text} for text in paragraphs(c, form, county.name)]
        made += [table(county, c), chart(county, c)]
    return made


# --- Typst -----------------------------------------------------------------------

def by_typst(counties, chapters, form, out):
    import typst
    here = os.path.dirname(os.path.abspath(__file__))
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False,
                        font_paths=["fonts"])
    compiler = typst.Compiler(os.path.join(here, "month.typ"), font_paths=faces)
    for name, county in counties:
        data = {"form": form, "title": "Vertailu", "county": county.name,
                "period": "Helmikuu 2024", "blocks": blocks(county, chapters, form)}
        compiler.compile(output=os.path.join(out, name + ".pdf"), format="pdf",
                         sys_inputs={"data": json.dumps(data)}, pdf_standards=["ua-1"],
                         timestamp=datetime.datetime(2024, 3, 1,
                                                     tzinfo=datetime.timezone.utc))


# --- WeasyPrint ------------------------------------------------------------------

SERIES = ["#0A3F56", "#D96E10", "#5E2A0D", "#3E95B3"]
STYLE = """
@page { size: A4; margin: 85pt 57pt 75pt;
  @top-left { content: "Vertailu"; font-size: 8.5pt; color: #475761 }
  @top-right { content: "Helmikuu 2024"; font-size: 8.5pt; color: #475761 }
  @bottom-left { content: "COUNTY"; font-size: 8.5pt }
  @bottom-right { content: counter(page) " (" counter(pages) ")"; font-size: 8.5pt } }
body { font: 10.5pt/15pt Lato; color: #17252E; font-variant-ligatures: none }
h1 { font-size: 28pt; font-weight: 800; color: #0A3F56 }
h2 { font-size: 15pt; color: #0A3F56 }
p { margin: 0 0 7.5pt; width: 358pt; hyphens: auto }
table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 8pt 0 }
th { text-align: left; border-bottom: .75pt solid #0A3F56 }
td { border-bottom: .5pt solid #C5CFD5; padding: 3pt 4pt }
td + td, th + th { text-align: right }
figure { margin: 20pt 0; break-inside: avoid }
.title { font-weight: bold } .small { font-size: 8.5pt; color: #475761 }
.new { break-before: page }
"""


def words(x, y, text, anchor="start", fill="#475761"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="8.5" text-anchor="{anchor}" '
            f'fill="{fill}">{html.escape(text)}</text>')


def drawn(b):
    """The chart as the other peer draws it, in SVG."""
    out, width, height = [], 480, 190
    if b["kind"] == "share-bar":
        x, height = 0, 32
        for i, part in enumerate(b["parts"]):
            w = part["share"] * width
            out += [f'<rect x="{x:.1f}" y="14" width="{w - 1.25:.1f}" height="16" '
                    f'fill="{SERIES[i]}"/>', words(x, 9, part["label"]),
                    words(x + 4, 26, part["text"], fill="#FFFFFF")]
            x += w
    elif b["kind"] == "bars":
        height = 24 * len(b["values"])
        for i, v in enumerate(b["values"]):
            out += [words(0, 24 * i + 12, b["labels"][i]),
                    f'<rect x="156" y="{24 * i}" width="{v * 280:.1f}" height="16" '
                    f'fill="{SERIES[0]}"/>', words(160 + v * 280, 24 * i + 12, b["texts"][i])]
    else:
        for tick in b["ticks"]:
            y = height - 20 - tick["at"] * (height - 34)
            out += [f'<line x1="34" x2="{width}" y1="{y:.1f}" y2="{y:.1f}" '
                    'stroke="#C5CFD5" stroke-width=".5"/>', words(28, y + 3, tick["text"], "end")]
        step = (width - 40) / len(b["values"])
        points = []
        for i, v in enumerate(b["values"]):
            x, y = 40 + (i + .5) * step, height - 20 - v * (height - 34)
            points.append(f"{x:.1f},{y:.1f}")
            out.append(words(x, height - 6, b["labels"][i], "middle"))
            if b["kind"] == "columns":
                out += [f'<rect x="{x - step * .3:.1f}" y="{y:.1f}" width="{step * .6:.1f}" '
                        f'height="{v * (height - 34):.1f}" fill="{SERIES[0]}"/>',
                        words(x, y - 4, b["texts"][i], "middle")]
        if b["kind"] == "line":
            out.append(f'<polyline points="{" ".join(points)}" fill="none" '
                       f'stroke="{SERIES[0]}" stroke-width="2"/>')
    return (f'<svg role="img" aria-label="{html.escape(b["alt"])}" width="{width}pt" '
            f'height="{height}pt" viewBox="0 0 {width} {height}" '
            f'xmlns="http://www.w3.org/2000/svg">{"".join(out)}</svg>')


def page_html(made, county, fonts):
    faces = "".join(
        f"@font-face {{ font-family: Lato; font-weight: {weight}; "
        f"src: url(file://{os.path.abspath(fonts)}/Lato-{name}.ttf) }}"
        for name, weight in (("Regular", 400), ("Bold", 700), ("Heavy", 800)))
    style = STYLE.replace("COUNTY", county.name)
    out = [f'<html lang="fi"><head><title>Vertailu</title><style>{faces}{STYLE}'
           "</style></head><body>"]
    caption = ('<p class="small">{}</p><p class="title">{}</p><p class="small">{}</p>')
    for b in made:
        if b["t"] == "cover":
            out.append(f"<h1>{b['title']}</h1><p>{b['lead']}</p>")
        elif b["t"] == "h2":
            out.append(f'<h2 class="{"new" if b["breaks"] else ""}">{b["text"]}</h2>')
        elif b["t"] == "p":
            out.append(f"<p>{html.escape(b['text'])}</p>")
        elif b["t"] == "table":
            head = "".join(f'<th scope="col">{h}</th>' for h in b["head"])
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(v)}</td>" for v in r) + "</tr>"
                           for r in b["rows"])
            out.append(caption.format("Taulukko", b["title"], b["subtitle"])
                       + f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
                       f'<p class="small">{b["source"]}</p>')
        else:
            out.append("<figure>" + caption.format("Kuvio", b["title"], b["subtitle"])
                       + drawn(b) + f'<p class="small">{b["source"]}</p></figure>')
    return "".join(out) + "</body></html>"


def by_weasyprint(counties, chapters, form, out):
    import weasyprint
    for name, county in counties:
        page = page_html(blocks(county, chapters, form), county, "fonts")
        weasyprint.HTML(string=page).write_pdf(os.path.join(out, name + ".pdf"),
                                               pdf_variant="pdf/ua-1")


def main():
    what, chapters, form = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if what == "template":
        template(chapters, form, sys.argv[4])
        return
    figures, out = sys.argv[4:]
    os.makedirs(out, exist_ok=True)
    labels = read_labels("input/codes")
    counties = [(name, County(os.path.join(figures, name), labels))
                for name in sorted(os.listdir(figures))]
    {"typst": by_typst, "weasyprint": by_weasyprint}[what](counties, chapters, form, out)


if __name__ == "__main__":
    main()
