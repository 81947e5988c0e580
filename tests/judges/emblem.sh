#!/bin/bash
# The European emblem, measured in the drawing operators of files: those that the
# layout's cases make, and each form with pages of the sample's documents that
# are paid for by the Union.  A copy that is spoilt must be refused.  TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
STAGE=$BUILD/tests/blocks/stage
KAUSI=${KAUSI:-$PWD/$BUILD/kausi}
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

measure() { python3 tests/pdf/emblem.py <"$1" 2>&1; }

for tool in qpdf pdftotext; do
	if ! command -v $tool >/dev/null; then
		echo "ok - emblem # SKIP $tool is not installed"
		exit 0
	fi
done
for case in tests/blocks/{eu-*,logo-on-first-and-last-slide}.blocks; do
	name=$(basename "$case" .blocks)
	if "$STAGE" pdf "${case%.blocks}" >"$work/$name.pdf" &&
	    said=$(measure "$work/$name.pdf"); then
		echo "ok - $name: $said"
	else
		echo "not ok - $name: $said"
	fi
done

# The sample's documents: three forms of the coaching's, three of the state aid's
# in two languages.
"$KAUSI" build --quiet --county paijat-hame --period 2024-12 --out "$work/out" \
    >"$work/log" 2>&1
set_of=$work/out/paijat-hame/2024-12
files=0
while IFS= read -r file; do
	files=$((files + 1))
	if said=$(measure "$file"); then
		echo "ok - $(basename "$file"): $said"
	else
		echo "not ok - $(basename "$file"): $said"
	fi
done < <(find "$set_of" -name 'tyohonvalmennus-*.pdf' -o \
    -name 'valtionavustus-*.pdf' | LC_ALL=C sort)
if [ $files = 9 ]; then echo "ok - nine documents show who pays"; else
	echo "not ok - nine documents show who pays: $files"
	sed 's/^/# /' "$work/log"
fi

# plain FILE: as the next spoilings want it.
plain() {
	qpdf --qdf --normalize-content=n --object-streams=disable "$1" "$work/plain.pdf"
}

# spoil NAME FROM TO SAID: in the file's text, a number of the same length.
spoil() {
	LC_ALL=C sed "s|$2|$3|" "$work/plain.pdf" >"$work/spoilt.pdf"
	if cmp -s "$work/plain.pdf" "$work/spoilt.pdf" ||
	    said=$(measure "$work/spoilt.pdf") || [[ $said != *"$4"* ]]; then
		echo "not ok - the measure refuses $1: $said"
	else
		echo "ok - the measure refuses $1"
	fi
}
plain "$work/eu-on-paper.pdf"
spoil "another blue" "0 0.2 0.6 rg" "0 0.2 0.7 rg" "0 emblems"
spoil "another yellow" "1 0.8 0 rg" "1 0.7 0 rg" "0 stars"
spoil "a rectangle of another shape" "60 40 re f" "62 40 re f" "the width is"
spoil "a star out of its place" "87 110.56 m" "87 111.56 m" "of star 0"
spoil "a rule in the free space" "57 135 m " "57 125 m " "a line at"
spoil "words of another language" "/Lang (fi)" "/Lang (sv)" \
    "the statement is not"
plain "$work/logo-on-first-and-last-slide.pdf"
spoil "a logo that is higher" "q 108 0 0 36 804" "q 108 0 0 76 804" \
    "a picture is"
spoil "a logo that is nearer" "511.57" "471.57" "a picture at"
spoil "a band in another colour" "1 1 1 rg" "1 1 0 rg" "(10, 63, 86) at"
