#!/bin/bash
# A million rows of ha_toteuma, 22 counties by 24 months.  Rust's csv crate,
# Polars and DuckDB (two threads) read them, compute HA01 to HA03, HA09 and HA10
# of each county and month and write one table; they check nothing (registers/).
# "compute" is our pipeline as far as that: it reads and checks everything,
# computes the same and writes the same table, in two processes.  "kausi" is the
# whole kausi build --jobs 2, which protects the figures and publishes 528 sets
# besides.  Whole processes in turn; what counts is the median of the ratios.
# First the figures are compared.
# usage: tests/bench/registers.sh [--rounds 7] [--rows 1000000]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
. tests/bench/registers/measure.bash
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

peers="duckdb polars"
if command -v cargo >/dev/null; then
	build_rust
	peers="rust $peers"
else
	echo "cargo is not installed: no Rust peer"
fi
set_up
generate "$rows"
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
