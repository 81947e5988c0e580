#!/bin/bash
# The figures that the documents of February 2024 are known by (seeds.csv):
# each stands in internal/figures.csv of the run, its value rounds to what is
# printed, and a PDF of the run prints it near the word that it belongs to.
# A list with other figures must fail on every line: a judge that passes all
# is none.  TAP.
# usage: tests/judges/seeds.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
export LC_ALL=C.UTF-8
period=2024-02
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if ! command -v pdftotext >/dev/null; then
	echo "ok - figures of the documents # SKIP poppler-utils is not installed"
	exit 0
fi
if ! "$kausi" build --county keusote --period $period --out "$work/out" \
    >"$work/log" 2>&1; then
	echo "not ok - kausi builds keusote $period"
	tail -5 "$work/log" | sed 's/^/# /'
	exit 1
fi
run=$work/out/keusote/$period
mkdir "$work/text"
for file in "$run"/*.pdf; do
	name=$(basename "$file" .pdf)
	pdftotext -raw -nopgbrk "$file" "$work/text/$name"
done

# judge LIST: a line of TAP for each figure of the list.
judge() {
	python3 - "$1" "$run/internal/figures.csv" "$work/text" <<'END'
import csv, decimal, glob, os, re, sys

KEY = ("id", "period", "dimension", "category")
NEAR = 200  # characters either side

def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))

def label(code):
    for path in glob.glob("input/codes/*.csv"):
        with open(path, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter=";"):
                if row["code"] == code:
                    yield row["label"]

def rounded(figure, printed):
    """The printed forms that the value allows."""
    value, unit = figure["value"], figure["unit"]
    if unit == "code":
        return list(label(value))
    if unit == "date":
        parts = [part.lstrip("0") for part in value.split("-")]
        return ["/".join(parts[1::-1]) if len(parts) == 2
                else ".".join(parts[::-1])]
    comma = re.search(r",(\d+)", printed)
    places = decimal.Decimal(1).scaleb(-len(comma[1]) if comma else 0)
    number = decimal.Decimal(value).quantize(places, decimal.ROUND_HALF_UP)
    text = f"{number:,}".replace(",", " ").replace(".", ",")
    return [text + " %" if unit == "%" else text]

def is_printed(seed, text):
    token = r"(?<![\w,./])" + re.escape(seed["printed"]) + r"(?![\w/]|[,.]\d)"
    for match in re.finditer(token, text, re.IGNORECASE):
        around = text[max(0, match.start() - NEAR):match.end() + NEAR]
        if seed["near"] in around.lower():
            return True
    return False

texts = {}
for name in os.listdir(sys.argv[3]):
    with open(os.path.join(sys.argv[3], name), encoding="utf-8") as file:
        texts[name] = " ".join(file.read().split())
figures = {tuple(row[k] for k in KEY): row for row in rows(sys.argv[2])}
for seed in rows(sys.argv[1]):
    figure = figures.get(tuple(seed[k] for k in KEY))
    where = [name for name in texts if is_printed(seed, texts[name])]
    why = None
    if figure is None or figure["status"] != "shown":
        why = "figures.csv does not have it"
    elif seed["printed"] not in rounded(figure, seed["printed"]):
        why = "its value rounds otherwise"
    elif not where:
        why = "no document prints it"
    name = f"{seed['id']} {seed['period']} is {seed['printed']}"
    print(f"ok - {name}" if why is None else f"not ok - {name}\n# {why}")
END
}

# refused NAME REASON: the list of other.csv fails on every line, so.
refused() {
	judge "$work/other.csv" >"$work/judged"
	if [ "$(grep -c "$2" "$work/judged")" = \
	    "$(($(wc -l <"$work/other.csv") - 1))" ]; then
		echo "ok - $1"
	else
		echo "not ok - $1"
		sed 's/^/# /' "$work/judged"
	fi
}

judge tests/judges/seeds.csv
sed '1!s/[^,]*,[^,]*$/1&/' tests/judges/seeds.csv >"$work/other.csv"
refused "other figures are refused" "# its value rounds otherwise"
sed '1!s/$/zzz/' tests/judges/seeds.csv >"$work/other.csv"
refused "figures elsewhere are refused" "# no document prints it"
