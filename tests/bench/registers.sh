#!/bin/bash
# A million rows of ha_toteuma, 22 counties by 24 months.  Rust's csv crate,
# Polars and DuckDB (two threads) read them, compute HA01 to HA03, HA09 and HA10
# of each county and month and write one table; they check nothing (registers/).
# "compute" is our pipeline as far as that: it reads and checks everything,
# computes the same and writes the same table, in two processes.  "kausi" is the
# whole kausi build --jobs 2, which protects the figures and publishes 528 sets
# besides.  Whole processes in turn; what counts is the median of the ratios.
# First the figures are compared.  Out is in memory, so that the disk's fsync is
# not measured.
# usage: tests/bench/registers.sh [--rounds 7] [--rows 1000000]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$BUILD/kausi}
bench=tests/bench/registers
python=$BUILD/bench/venv/bin/python
rust=$BUILD/bench/rust/release/registers-peer
rounds=7
rows=1000000
while [ $# -gt 1 ]; do
	case $1 in
	--rounds) rounds=$2 ;;
	--rows) rows=$2 ;;
	*) echo "registers.sh: unknown option $1" >&2; exit 2 ;;
	esac
	shift 2
done
work=$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

peers="duckdb polars"
if command -v cargo >/dev/null; then
	cargo build -q --release --manifest-path "$bench/rust/Cargo.toml" \
	    --target-dir "$BUILD/bench/rust"
	peers="rust $peers"
else
	echo "cargo is not installed: no Rust peer"
fi

# The deliveries; the shipped registers, codes and rules; five indicators.
periods=
for year in 2022 2023; do
	for month in 01 02 03 04 05 06 07 08 09 10 11 12; do
		periods="$periods --period $year-$month"
	done
done
for code in 0{1..9} 1{0..9} 20 21 90; do
	county=$work/input/counties/$code
	mkdir -p "$county"/202{2,3}-{01,02,03,04,05,06,07,08,09,10,11,12}
	printf 'code: "%s"\nnames: {fi: Alue %s}\nshort_name: Alue %s\n' \
	    "$code" "$code" "$code" >"$county/county.yaml"
done
cc -O2 -std=c11 -o "$work/generate" $bench/generate.c
"$work/generate" "$rows" 1 "$work/input/counties"
for name in registers codes tables disclosure.yaml; do
	ln -s "$PWD/input/$name" "$work/input"
done
mkdir -p "$work/input/indicators" "$work/templates/documents" \
    "$work/templates/lang"
cp $bench/indicators.yaml "$work/input/indicators"
cp -r templates/themes templates/partials "$work/templates"
cp templates/lang/fi.yaml "$work/templates/lang"

compute() {
	/usr/bin/time -f %M -o "$work/memory" "$BUILD/bench/compute" \
	    "$work/input" "$work/templates" "$work/compute.csv"
}
kausi() {
	rm -rf "$work/out"
	/usr/bin/time -f %M -o "$work/memory" "$KAUSI" build --quiet --jobs 2 \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out" $periods
}
rust() {
	/usr/bin/time -f %M -o "$work/memory" "$rust" \
	    "$work/input/counties" "$work/rust.csv"
}
duckdb() {
	/usr/bin/time -f %M -o "$work/memory" "$python" \
	    $bench/duckdb_peer.py "$work/input/counties" "$work/duckdb.csv"
}
polars() {
	POLARS_MAX_THREADS=2 /usr/bin/time -f %M -o "$work/memory" "$python" \
	    $bench/polars_peer.py "$work/input/counties" "$work/polars.csv"
}

# measure NAME: a line "NAME seconds megabytes" in $work/runs.
measure() {
	local from to
	from=$EPOCHREALTIME
	"$1" >"$work/log" 2>&1 || { tail -5 "$work/log" >&2; exit 1; }
	to=$EPOCHREALTIME
	awk -v name="$1" -v a="$from" -v b="$to" \
	    '{ printf "%s %.3f %.0f\n", name, b - a, $1 / 1024 }' \
	    "$work/memory" >>"$work/runs"
}

for name in compute kausi $peers; do measure "$name"; done
for peer in $peers; do
	for ours in compute.csv out; do
		"$python" $bench/compare.py "$work/$ours" "$work/$peer.csv"
	done
done
rm "$work/runs"
for ((round = 0; round < rounds; round++)); do
	for name in compute kausi $peers; do measure "$name"; done
done
"$python" tests/bench/peer/ratios.py "$work/runs" compute kausi
