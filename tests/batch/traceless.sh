#!/bin/bash
# That a withheld figure leaves no trace: where registers differ in nothing but
# figures that are withheld, public files have the same bytes, whatever stands
# in them: bars and lines, alternative texts, cells, attachments, manifest.  TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash
cp -r input "$work/input"

# made COUNTY PERIOD OUT: out of $work/input
made() {
	"$KAUSI" build --county "$1" --period "$2" --input "$work/input" \
	    --out "$work/$3" >"$work/said" 2>&1
	report $? "$1 is made ($3)"
}

# traceless COUNTY/PERIOD BEFORE AFTER NAME: figures differ, public files do not
traceless() {
	local file bad=0
	cmp -s "$work/$2/$1/internal/figures.csv" \
	    "$work/$3/$1/internal/figures.csv" && bad=1
	for file in "$work/$2/$1"/*.*; do
		cmp "$file" "$work/$3/$1/${file##*/}" || bad=1
	done >"$work/said" 2>&1
	report $bad "$4"
}

# One of three jobs with a wage subsidy is an ordinary one, and one of the
# moves that the flow chart draws dashed leads elsewhere.
made paijat-hame 2024-12 small
counties=$work/input/counties
sed -i '/429c29e3a6414c7e/s/PALKKATUKI\(.*;\)70;/AVOIN\1;/' \
    "$counties/paijat-hame/2024-03/tyosuhde.csv"
sed -i '/62b2c9bbe2ff2cf3/s/AVOIN/KUTY/' \
    "$counties/paijat-hame/2024-08/siirtyma.csv"
made paijat-hame 2024-12 other
traceless paijat-hame/2024-12 small other \
    "small cells of a table and a flow chart leave no trace"

# Where all about persons is withheld, their registers leave none at all.
sed -i -E 's/(min_persons: 5|min_answerers: 10)/&000/g' \
    "$work/input/disclosure.yaml"
made keusote 2024-02 all
for register in ta_sopimus palkanmaksu ha_toteuma; do
	sed -i 2,9d "$counties"/keusote/*/$register.csv
done
made keusote 2024-02 fewer
traceless keusote/2024-02 all fewer \
    "slides, handout and workbook tell nothing of what they withhold"
