#!/bin/bash
# The figures of the four counties (seed-figures.csv): each stands in
# internal/figures.csv of its month's run, and a document that shows them
# prints it, with noin or lähes where it is approximate.  The grant's years,
# which no indicator tells, stand in the register.  A list with other figures
# must fail on every line.  TAP.
# usage: tests/judges/seed-figures.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
judges=tests/judges
list=$judges/seed-figures.csv
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if ! command -v pdftotext >/dev/null; then
	echo "ok - figures of the counties # SKIP poppler-utils is not installed"
	exit 0
fi

python3 $judges/seeds.py templates $list "$work/templates" || exit 1
mkdir "$work/out"
for folder in "$work"/templates/*; do
	run=$(basename "$folder")
	month=$(echo "$run" | grep -o '....-..$')
	cp -r templates/lang templates/themes templates/partials "$folder"
	"$kausi" build --county "${run%-"$month"}" --period "$month" \
	    --templates "$folder" --out "$work/out/$run" >"$work/log" 2>&1 ||
	    sed 's/^/# /' "$work/log"
done
python3 $judges/seeds.py judge $list "$work/out"

# S17: the state aid is granted for these years.
grant=$(cut -d';' -f10,11 input/counties/paijat-hame/2024-12/hanke_budjetti.csv |
    sed '1d; s/-..-..//g' | sort -u)
[ "$grant" = "2022;2025" ] && echo "ok - S17 is 2022–2025" ||
    echo "not ok - S17 is 2022–2025"

# refused COLUMN: with another figure there, no line of the list passes.
refused() {
	if python3 $judges/seeds.py refuse $list "$work/out" "$1" |
	    grep '^ok'; then
		echo "not ok - another $1 is refused"
	else
		echo "ok - another $1 is refused"
	fi
}

refused value
refused printed
