#!/bin/bash
# All indicators of one county's month and the twelve before it, from 24 months
# of deliveries with over a million rows of use: kausi against DuckDB, which
# runs the twins' own SQL on the same files with two threads
# (peer/indicators.py), and against pandas, which makes ten of the 75 figures
# only (peer/indicators_pandas.py).  Whole processes in turn, A B C A B C; what
# counts is the median of the ratios.  First the figures are compared.
# usage: tests/bench/indicators.sh [--rounds 7] [--rows 40]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$BUILD/kausi}
python=$BUILD/bench/venv/bin/python
rounds=7
rows=40
while [ $# -gt 1 ]; do
	case $1 in
	--rounds) rounds=$2 ;;
	--rows) rows=$2 ;;
	*) echo "indicators.sh: unknown option $1" >&2; exit 2 ;;
	esac
	shift 2
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

# The made-up county, larger, and no documents.
county=$work/input/counties/keusote
mkdir -p "$county" "$work/templates/documents"
cp -r templates/lang templates/themes templates/partials "$work/templates"
for name in input/*; do
	[ "$name" = input/counties ] || ln -s "$PWD/$name" "$work/input"
done
cp input/counties/keusote/county.yaml "$county"
cc -std=c11 -O1 -o "$work/generate" tests/sample/*.c
"$work/generate" --county keusote --from 2023-01 --to 2024-12 \
    --out "$county" --rows "$rows"
echo "$(cat "$county"/*/ha_toteuma.csv | wc -l) rows of use," \
    "$(cat "$county"/*/*.csv | wc -l) in all registers"

kausi() {
	/usr/bin/time -f %M -o "$work/memory" "$KAUSI" build --quiet \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out"
}
duckdb() {
	/usr/bin/time -f %M -o "$work/memory" "$python" \
	    tests/bench/peer/indicators.py "$work/input" keusote \
	    "$work/duckdb.csv"
}
pandas() {
	/usr/bin/time -f %M -o "$work/memory" "$python" \
	    tests/bench/peer/indicators_pandas.py "$work/input" keusote \
	    "$work/pandas.csv"
}

. tests/bench/measure.bash

for peer in kausi duckdb pandas; do measure "$peer"; done
"$python" tests/bench/peer/compare.py \
    "$work/out/keusote/2024-12/internal/figures.csv" "$work/duckdb.csv" \
    "$work/pandas.csv"
rm "$work/runs"
for ((round = 0; round < rounds; round++)); do
	for peer in kausi duckdb pandas; do measure "$peer"; done
done
"$python" tests/bench/peer/ratios.py "$work/runs"
