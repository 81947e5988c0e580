"""Judges the figures that the counties are known by (seed-figures.csv).
usage: seeds.py templates LIST DIR    a document of each county and month
       seeds.py judge LIST OUT        a line of TAP for each figure
       seeds.py refuse LIST OUT COLUMN    judges other figures than the list's
                                          in that column: value, printed
A document shows every figure of its county and month: totals in a sentence,
breakdowns in tables.  A figure stands in internal/figures.csv with its value,
which rounds to what is printed, and the document prints it beside its name."""
import csv
import decimal
import glob
import itertools
import os
import re
import subprocess
import sys

KEY = ("id", "period", "dimension", "category")
APPROXIMATELY = r"(noin|lähes|arviolta) "


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def groups(seeds):
    """[((county, month), seeds)]"""
    key = lambda seed: (seed["county"], seed["month"])
    return [(k, list(g)) for k, g in itertools.groupby(
        sorted(seeds, key=key), key)]


def name(seed):
    return (seed["id"] + seed["dimension"]).lower().replace("_", "")


# --- documents ---

def declaration(month_seeds):
    lines = ["title: {fi: Luvut}", "theme_line: {fi: Luvut}",
             "class: internal", "counties: all", "forms:",
             "- {form: handout, writer: pdf, theme: handout}", "figures:"]
    seen = set()
    for seed in month_seeds:
        by = f", by: {seed['dimension']}" if seed["dimension"] else ""
        line = (f"- {{name: {name(seed)}, indicator: {seed['id']}, "
                f"period: job{by}}}")
        if line not in seen:
            seen.add(line)
            lines.append(line)
    return "\n".join(lines) + "\n"


def table(seed):
    return (f"```table\nfigure: {name(seed)}\ntitle: {seed['id']}\n"
            f"subtitle: {seed['period']}\ntotal: no\n"
            f"head: Mikä | {seed['id']}\nsource: Rekisterit\n```\n")


def template(month_seeds):
    text, seen = ["# Luvut\n"], set()
    for seed in month_seeds:
        if not seed["dimension"]:
            marker = name(seed) + (
                "_target" if seed["value"] == "target" else "")
            text.append(f"{seed['seed']} on {{{{{marker}}}}}.\n")
        elif name(seed) not in seen:
            seen.add(name(seed))
            text.append(table(seed))
    return "\n".join(text)


def write_templates(seeds, folder):
    for (county, month), group in groups(seeds):
        place = os.path.join(folder, f"{county}-{month}", "documents", "luvut")
        os.makedirs(place)
        with open(os.path.join(place, "document.yaml"), "w",
                  encoding="utf-8") as file:
            file.write(declaration(group))
        with open(os.path.join(place, "fi.tpl"), "w",
                  encoding="utf-8") as file:
            file.write(template(group))


# --- what was made ---

def text_of(path):
    """The lines of a PDF, with plain blanks."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True,
                          capture_output=True, encoding="utf-8").stdout
    return [" ".join(line.split()) for line in text.splitlines()]


def labels(code):
    """What a category may be called."""
    found = [code]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", code):
        found.append(printed_day(code))
    for path in glob.glob("input/codes/*.csv"):
        with open(path, encoding="utf-8") as file:
            found += [row["label"] for row in csv.DictReader(
                file, delimiter=";") if row["code"] == code]
    for path in glob.glob("input/counties/*/*/hanke_valietappi.csv"):
        with open(path, encoding="utf-8") as file:
            found += [row["nimi_fi"] for row in csv.DictReader(
                file, delimiter=";") if row["etappi_id"] == code]
    return set(found)


def is_printed(seed, lines):
    """In a table the column's head says per cent, the cells don't."""
    printed = seed["printed"]
    if seed["dimension"]:
        printed = printed.removesuffix(" %")
    token = (r"(?<![\w,./])" + re.escape(printed) +
             r"(?![\w/]|[,.]\d| \d| %)")
    for line in lines:
        plain = re.search(token, line)
        if plain and not (re.search(APPROXIMATELY + token, line)
                          and not re.match(APPROXIMATELY, printed)):
            if not seed["dimension"]:
                if line.startswith(seed["seed"] + " on "):
                    return True
            elif any(line.startswith(text) for text in labels(
                    seed["category"])):
                return True
    return False


def printed_day(day):
    parts = [part.lstrip("0") for part in day.split("-")]
    return ".".join(parts[::-1]) if len(parts) == 3 else "/".join(parts[1::-1])


def rounds_to(figure, printed):
    """Whether the recorded value may be printed so."""
    plain = re.sub("^" + APPROXIMATELY, "", printed)
    if bool(plain != printed) != figure["value"].startswith("~"):
        return False
    if figure["unit"] == "date":
        return plain == printed_day(figure["value"])
    comma = re.search(r",(\d+)", plain)
    places = decimal.Decimal(1).scaleb(-len(comma[1]) if comma else 0)
    number = decimal.Decimal(figure["value"].lstrip("~")).quantize(
        places, decimal.ROUND_HALF_UP)
    text = f"{number:,}".replace(",", " ").replace(".", ",")
    return plain == text + (" %" if figure["unit"] == "%" else "")


def is_recorded(seed, figure):
    if seed["value"] == "target":
        return True
    if figure is None or figure["status"] != "shown":
        return False
    if figure["unit"] != "%":
        return figure["value"] == seed["value"]
    return round(float(figure["value"].lstrip("~")), 1 if "." in
                 seed["value"] else 0) == float(seed["value"].lstrip("~")) and (
        figure["value"][0] == "~") == (seed["value"][0] == "~")


def judge(seeds, out):
    for (county, month), group in groups(seeds):
        run = os.path.join(out, f"{county}-{month}", county, month, "internal")
        lines, figures = [], {}
        if os.path.exists(os.path.join(run, "figures.csv")):
            figures = {tuple(row[k] for k in KEY): row for row in rows(
                os.path.join(run, "figures.csv"))}
            lines = text_of(os.path.join(run, "luvut-handout.fi.pdf"))
        for seed in group:
            figure = figures.get(tuple(seed[k] for k in KEY))
            why = None
            if not is_recorded(seed, figure):
                why = "figures.csv does not have it"
            elif seed["value"] != "target" and not rounds_to(
                    figure, seed["printed"]):
                why = "its value is printed otherwise"
            elif not is_printed(seed, lines):
                why = "the document does not print it"
            title = f"{seed['seed']} {seed['id']} is {seed['printed']}"
            print(f"ok - {title}" if why is None
                  else f"not ok - {title}\n# {why}")


def others(seeds, column):
    """The same with a digit more; a target has no value here."""
    return [dict(seed, **{column: re.sub(r"(\d)", r"1\1", seed[column],
                                         count=1)})
            for seed in seeds if seed[column] != "target"]


if __name__ == "__main__":
    if sys.argv[1] == "templates":
        write_templates(rows(sys.argv[2]), sys.argv[3])
    elif sys.argv[1] == "judge":
        judge(rows(sys.argv[2]), sys.argv[3])
    else:
        judge(others(rows(sys.argv[2]), sys.argv[4]), sys.argv[3])
