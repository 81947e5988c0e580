#!/bin/bash
# Whether cost grows with the rows alone: the pipeline (see registers.sh) over
# 100,000, a million and ten million rows, and Polars beside it over the most,
# with two cores each.  Whole processes in turn, medians; the megabytes are the
# largest process's, of which ours has two at a time.
# usage: tests/bench/linear.sh [--rounds 5]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
. tests/bench/registers/measure.bash
rounds=5
if [ "${1:-}" = --rounds ]; then rounds=$2; fi

set_up
for rows in 100000 1000000 10000000; do
	generate "$rows"
	names=compute
	if [ "$rows" = 10000000 ]; then names="compute polars"; fi
	rm -f "$work/runs"
	for name in $names; do measure "$name"; done
	if [ "$names" != compute ]; then
		"$python" $bench/compare.py "$work/compute.csv" "$work/polars.csv"
	fi
	rm "$work/runs"
	for ((round = 0; round < rounds; round++)); do
		for name in $names; do measure "$name"; done
	done
	echo "$rows rows:"
	"$python" tests/bench/peer/ratios.py "$work/runs" compute
done
