#!/bin/bash
# The figures that the counties' documents are known by (seeds.csv): each
# stands in internal/figures.csv of its run, its value rounds to what is
# printed, and a PDF of the run prints it near the word that it belongs to, with
# noin or lähes where it is approximate.
# A list with other figures must fail on every line: a judge that passes all
# is none.  TAP.
# usage: tests/judges/seeds.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if ! command -v pdftotext >/dev/null; then
	echo "ok - figures of the documents # SKIP poppler-utils is not installed"
	exit 0
fi
# The documents of each county and month, as text.
for run in $(sed 1d tests/judges/seeds.csv | cut -d, -f1,2 | sort -u | tr , /); do
	if ! "$kausi" build --county "${run%/*}" --period "${run#*/}" \
	    --out "$work/out" >"$work/log" 2>&1; then
		echo "not ok - kausi builds $run"
		tail -5 "$work/log" | sed 's/^/# /'
		exit 1
	fi
	for file in "$work/out/$run"/*.pdf; do
		pdftotext -raw -nopgbrk "$file" "${file%.pdf}.text"
	done
done

# judge LIST: a line of TAP for each figure of the list.
judge() {
	python3 - "$1" "$work/out" <<'END'
import csv, decimal, glob, os, re, sys

KEY = ("id", "period", "dimension", "category")
NEAR = 200  # characters either side
WORDS = ("noin", "lähes")

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
    number = decimal.Decimal(value.lstrip("~")).quantize(
        places, decimal.ROUND_HALF_UP)
    text = f"{number:,}".replace(",", " ").replace(".", ",")
    if unit == "%":
        text += " %"
    return [f"{word} {text}" for word in WORDS] if value[0] == "~" else [text]

def is_printed(seed, text):
    token = r"(?<![\w,./])" + re.escape(seed["printed"]) + r"(?![\w/]|[,.]\d)"
    for match in re.finditer(token, text, re.IGNORECASE):
        around = text[max(0, match.start() - NEAR):match.end() + NEAR]
        if seed["near"] in around.lower():
            return True
    return False

def read_run(folder):
    """Its figures by key, and its documents' text by name."""
    figures = rows(os.path.join(folder, "internal", "figures.csv"))
    texts = {}
    for path in glob.glob(os.path.join(folder, "*.text")):
        with open(path, encoding="utf-8") as file:
            texts[path] = " ".join(file.read().split())
    return {tuple(row[k] for k in KEY): row for row in figures}, texts

runs = {}
for seed in rows(sys.argv[1]):
    run = os.path.join(sys.argv[2], seed["county"], seed["run"])
    if run not in runs:
        runs[run] = read_run(run)
    figures, texts = runs[run]
    figure = figures.get(tuple(seed[k] for k in KEY))
    where = [name for name in texts if is_printed(seed, texts[name])]
    why = None
    if figure is None or figure["status"] != "shown":
        why = "figures.csv does not have it"
    elif seed["printed"] not in rounded(figure, seed["printed"]):
        why = "its value rounds otherwise"
    elif not where:
        why = "no document prints it"
    name = " ".join(filter(None, (seed["id"], seed["category"], seed["period"],
                                  "is", seed["printed"])))
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
