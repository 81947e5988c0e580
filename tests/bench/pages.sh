#!/bin/bash
# Pages alone: kausi, Typst and WeasyPrint make the same text, tables and
# charts (peer/pages.py), tagged by all three: 22 counties of 40 pages each,
# and one handout of two pages, which kausi makes as a preview.  kausi reads and
# checks the registers and computes the figures as well; its peers find them
# ready.  Whole processes in turn; what counts is the median of the ratios.
# Then qpdf packs kausi's files anew into object streams, timed apart.
# usage: tests/bench/pages.sh [--rounds 5]; `make bench`
set -eu
cd "$(dirname "$0")/../.."
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$PWD/$BUILD/kausi}
python=$BUILD/bench/venv/bin/python
rounds=5
[ "${1:-}" = --rounds ] && rounds=$2
work=$(mktemp -d -p "$([ -d /dev/shm ] && echo /dev/shm || echo /tmp)")
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

# counties COUNT: as many as that, each with a part of Keusote's contracts and a
# name of its own: no page of theirs is the same, so none can be remembered.
counties() {
	local n folder delivery to
	rm -rf "$work/input"
	cp -r input "$work/input"
	rm -r "$work/input/counties"
	for n in $(seq -w "$1"); do
		folder=$work/input/counties/alue$n
		mkdir -p "$folder"
		sed "s/^  fi: .*/  fi: Alueen $n hyvinvointialue/" \
		    input/counties/keusote/county.yaml >"$folder/county.yaml"
		for delivery in input/counties/keusote/*/; do
			to=$folder/$(basename "$delivery")
			mkdir "$to"
			cp "$delivery/ta_tyonantaja.csv" "$to"
			awk -v n="$n" 'NR == 1 || NR % 23 != n + 0' \
			    "$delivery/ta_sopimus.csv" >"$to/ta_sopimus.csv"
		done
	done
}

# document CHAPTERS FORM: the only one that kausi makes.
document() {
	chapters=$1 form=$2
	rm -rf "$work/templates"
	cp -r templates "$work"
	rm -r "$work"/templates/documents/*
	"$python" tests/bench/peer/pages.py template "$chapters" "$form" \
	    "$work/templates/documents/vertailu"
}

run() {
	/usr/bin/time -f %M -o "$work/memory" "$KAUSI" build --quiet --jobs 2 \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out" "$@"
}
kausi() { run; }
preview() { run --document vertailu --form "$form"; }
peer() {
	/usr/bin/time -f %M -o "$work/memory" "$python" \
	    tests/bench/peer/pages.py "$1" "$chapters" "$form" \
	    "$work/figures" "$work/$1"
}
typst() { peer typst; }
weasyprint() { peer weasyprint; }

. tests/bench/measure.bash

# made NAME FOLDER: how many files, pages and bytes.
made() {
	local pages=0 bytes=0 files=0 file
	while read -r file; do
		files=$((files + 1))
		bytes=$((bytes + $(stat -c %s "$file")))
		pages=$((pages + $(pdfinfo "$file" | awk '/^Pages/ { print $2 }')))
	done < <(find "$2" -name '*.pdf')
	printf '%-11s %d files, %d pages, %d bytes a file\n' "$1" "$files" \
	    "$pages" "$((bytes / files))"
}

# compare ROUNDS OURS PEER...: in turn, and the medians of the ratios.
compare() {
	local count=$1 ours=$2 round name
	shift 2
	kausi
	rm -rf "$work/figures"
	cp -r "$work/out" "$work/figures"
	rm -f "$work/runs"
	for name in "$@"; do "$name"; made "$name" "$work/$name"; done
	made kausi "$work/out"
	for ((round = 0; round < count; round++)); do
		for name in "$ours" "$@"; do measure "$name"; done
	done
	"$python" tests/bench/peer/ratios.py "$work/runs" "$ours"
}

pack() {
	local file name
	while read -r file; do
		name=${file#"$work/out/"}
		qpdf --object-streams=generate --compression-level=9 \
		    --recompress-flate "$file" "$work/packed/${name//\//-}"
	done < <(find "$work/out" -name '*.pdf')
}

echo "22 counties of 40 pages"
counties 22
document 20 report
compare "$rounds" kausi typst
compare 1 kausi weasyprint
mkdir "$work/packed"
measure pack
tail -1 "$work/runs" | cut -d' ' -f1,2
made packed "$work/packed"

echo "one handout of two pages"
counties 1
document 2 handout
rm -rf "$work/out" "$work/typst"
compare $((rounds * 3)) preview typst
