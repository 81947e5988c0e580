#!/bin/bash
# Keusote's month, all documents and forms: kausi against one Python program
# with DuckDB, Typst and XlsxWriter that makes the same (peer/month.py).  Whole
# processes in turn, A B A B; what counts is the median of the pairs' ratios,
# since absolute times differ from machine to machine.  Memory is the largest
# of each by /usr/bin/time.
# usage: tests/bench/month.sh [--pairs 9] [--period 2024-02]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$BUILD/kausi}
python=$BUILD/bench/venv/bin/python
pairs=9
period=2024-02
factor=4 # the aim: so many times as fast as the peer,
memory=60 # in less than so many MB
while [ $# -gt 1 ]; do
	case $1 in
	--pairs) pairs=$2 ;;
	--period) period=$2 ;;
	*) echo "month.sh: unknown option $1" >&2; exit 2 ;;
	esac
	shift 2
done
if [ "$pairs" -lt 7 ]; then
	echo "month.sh: fewer than 7 pairs tell nothing" >&2
	exit 2
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

# Each run starts without what an earlier one has written.
ours() {
	/usr/bin/time -v -o "$work/usage" "$KAUSI" build --county keusote \
	    --period "$period" --quiet --out "$work/ours"
}
peer() {
	/usr/bin/time -v -o "$work/usage" "$python" tests/bench/peer/month.py \
	    --period "$period" --out "$work/peer"
}

# measure NAME: seconds and kilobytes into $seconds and $kilobytes.
measure() {
	local from to
	rm -rf "${work:?}/$1"
	from=$EPOCHREALTIME
	"$1" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
	to=$EPOCHREALTIME
	seconds=$(awk -v a="$from" -v b="$to" 'BEGIN { printf "%.4f", b - a }')
	kilobytes=$(awk -F': ' '/Maximum resident/ { print $2 }' "$work/usage")
}

# The middle line, or the mean of the two.
median() {
	sort -g | awk '{ v[NR] = $1 } END { printf "%.3f",
	    NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# What was made: numbers of PDF files, pages, workbooks and sheets.
made() {
	local pages=0 sheets=0 file
	while read -r file; do
		pages=$((pages + $(pdfinfo "$file" 2>/dev/null |
		    awk '/^Pages/ { print $2 }')))
	done < <(find "$1" -name '*.pdf')
	while read -r file; do
		sheets=$((sheets + $(unzip -l "$file" |
		    grep -c 'xl/worksheets/sheet')))
	done < <(find "$1" -name '*.xlsx')
	echo "$(find "$1" -name '*.pdf' | wc -l) $pages" \
	    "$(find "$1" -name '*.xlsx' | wc -l) $sheets"
}

measure ours # the first runs fill the caches
measure peer
for n in $(seq "$pairs"); do
	measure ours
	a=$seconds
	echo "$seconds $kilobytes" >>"$work/a"
	measure peer
	echo "$seconds $kilobytes" >>"$work/b"
	awk -v a="$a" -v b="$seconds" 'BEGIN { print b / a }' >>"$work/ratios"
	printf 'pair %d: kausi %s s, peer %s s\n' "$n" "$a" "$seconds"
done
ratio=$(median <"$work/ratios")
largest=$(cut -d' ' -f2 "$work/a" | sort -n | tail -1)
echo
for side in a b; do
	[ $side = a ] && name=kausi folder=ours || name=peer folder=peer
	made "$work/$folder" >"$work/made.$side"
	read -r pdfs pages books sheets <"$work/made.$side"
	printf '%-6s median %s s, at most %d MB; %d PDF files of %d pages, ' $name \
	    "$(cut -d' ' -f1 "$work/$side" | median)" \
	    "$(($(cut -d' ' -f2 "$work/$side" | sort -n | tail -1) * 1024 / 1000000))" \
	    "$pdfs" "$pages"
	printf '%d workbooks of %d sheets\n' "$books" "$sheets"
done
echo "median of the ratios peer / kausi: $ratio (from" \
    "$(sort -g "$work/ratios" | head -1) to $(sort -g "$work/ratios" | tail -1))"

# Whoever makes less is faster: the same files, pages and sheets within a
# quarter.
if ! paste -d' ' "$work/made.a" "$work/made.b" | awk '{
	exit !($1 == $5 && $3 == $7 && $2 >= 0.75 * $6 && $4 >= 0.75 * $8 &&
	    $6 >= 0.75 * $2 && $8 >= 0.75 * $4) }'; then
	echo "not comparable: the two have not made the same"
	exit 1
fi
awk -v r="$ratio" -v f=$factor -v k="$largest" -v m=$memory 'BEGIN {
	good = r >= f && k * 1024 < m * 1000000
	print "aim: " f " times as fast, under " m " MB: " \
	    (good ? "reached" : "missed")
	exit !good }'
