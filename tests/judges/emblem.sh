#!/bin/bash
# The European emblem, measured in the drawing operators of files that the
# layout's cases make; a copy that is spoilt must be refused.  TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
STAGE=$BUILD/tests/blocks/stage
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

measure() { python3 tests/pdf/emblem.py <"$1" 2>&1; }

if ! command -v qpdf >/dev/null; then
	echo "ok - emblem # SKIP qpdf is not installed"
	exit 0
fi
for case in tests/blocks/eu-*.blocks; do
	name=$(basename "$case" .blocks)
	if "$STAGE" pdf "${case%.blocks}" >"$work/$name.pdf" &&
	    said=$(measure "$work/$name.pdf"); then
		echo "ok - $name: $said"
	else
		echo "not ok - $name: $said"
	fi
done

# spoil NAME FROM TO: in the page's operators, a number of the same length.
spoil() {
	LC_ALL=C sed "s|$2|$3|" "$work/plain.pdf" >"$work/spoilt.pdf"
	if cmp -s "$work/plain.pdf" "$work/spoilt.pdf" ||
	    measure "$work/spoilt.pdf" >/dev/null; then
		echo "not ok - the measure refuses $1"
	else
		echo "ok - the measure refuses $1"
	fi
}
qpdf --qdf --object-streams=disable "$work/eu-on-paper.pdf" "$work/plain.pdf"
spoil "another blue" "0 0.2 0.6 rg" "0 0.2 0.7 rg"
spoil "another yellow" "1 0.8 0 rg" "1 0.7 0 rg"
spoil "a rectangle of another shape" "60 40 re f" "62 40 re f"
spoil "a star out of its place" "87 110.56 m" "87 111.56 m"
spoil "a rule in the free space" "57 135 m " "57 125 m "
