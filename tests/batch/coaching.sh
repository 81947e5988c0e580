#!/bin/bash
# What the counties' public documents say, and that their pages read well also
# when figures are hidden or missing.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
KAUSI=${KAUSI:-$PWD/build/kausi}
export LC_ALL=C.UTF-8
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if ! command -v pdftotext >/dev/null; then
	echo "ok - text of documents # SKIP poppler-utils is not installed"
	exit 0
fi

# result STATUS NAME
result() {
	if [ "$1" = 0 ]; then
		echo "ok - $2"
	else
		echo "not ok - $2"
		sed 's/^/# /' "$work/log" | head -20
	fi
}

# build COUNTY PERIOD OUT [OPTION]...: the county's documents, as text
build() {
	local file
	"$KAUSI" build --county "$1" --period "$2" --out "$work/$3" "${@:4}" \
	    >"$work/log" 2>&1 || return 1
	run=$work/$3/$1/$2
	for file in "$run"/*.pdf; do
		pdftotext -layout "$file" - | tr -s ' \n\f' ' ' >"${file%.pdf}.text"
	done
}

# says FILE TEXT..., hides FILE TEXT...: patterns of grep -E
says() {
	local file=$run/$1.fi.text text
	for text in "${@:2}"; do
		cp "$file" "$work/log"
		grep -Eq -- "$text" "$file"
		result $? "$1 says $text"
	done
}
hides() {
	local file=$run/$1.fi.text text
	for text in "${@:2}"; do
		grep -Eo -- ".{30}$text.{30}" "$file" >"$work/log"
		! grep -Eq -- "$text" "$file"
		result $? "$1 does not say $text"
	done
}
# pages FILE NUMBER
pages() {
	pdfinfo "$run/$1.fi.pdf" >"$work/log"
	grep -Eq "^Pages: +$2\$" "$work/log"
	result $? "$1 has $2 pages"
}
# properties FILE TITLE AUTHOR
properties() {
	pdfinfo "$run/$1.fi.pdf" >"$work/log"
	grep -Eq "^Title: +$2\$" "$work/log" &&
	    grep -Eq "^Author: +$3\$" "$work/log"
	result $? "$1 bears its title and the county's official name"
}

# A sentence, heading or card that tells no number: "asiakkaita .. ."  Two dots
# stand in cells, cards and where their meaning is told.
no_bare_dots() {
	local file bad=0
	for file in "$run"/*.text; do
		sed 's/\.\. tieto suojattu//g' "$file" |
		    grep -Eo '[[:alpha:]]+ \.\.( [a-zäö(%]|[,.]( |$))' && bad=1
	done >"$work/log"
	return $bad
}

# --- tyohonvalmennus ---------------------------------------------------------

official='Päijät-Hämeen hyvinvointialue'
build paijat-hame 2024-12 coaching
result $? "the documents of Päijät-Häme are made"
for form in slides handout report; do
	says tyohonvalmennus-$form "$official" \
	    'Maaliskuussa 2024 .*asiakkaita 16' '10/2023|Heinola 5'
	hides tyohonvalmennus-$form 'Satu|Holander'
	properties tyohonvalmennus-$form 'Palveluista yhteinen polku työhön' \
	    "$official"
done
pages tyohonvalmennus-handout 2
says tyohonvalmennus-handout 'hyvinvointialue \(Päijät-Sote\)' \
    'Heinola 5 \.\. Orimattila 6 – Sysmä 5 – Yhteensä 16 \.\.' \
    'Palkkatuella työskenteli niin harva' 'ei voi tunnistaa'
hides tyohonvalmennus-handout 'Palkkatuella työssä oli'
says tyohonvalmennus-slides '10/2023 Heinolan ja Sysmän' \
    'kommentteja vuonna 2024: 12' '”Työ on ollut sopivan kevyttä\.”'
says tyohonvalmennus-report 'kommentteja oli 12 \(2024\)' \
    '”Sain itse päättää, mitä haen\.”' 'Tuettu työhönvalmennus – Työkokeilu'
# without permission, not anonymous, and of the year before
hides tyohonvalmennus-report 'En tahtoisi sanojani' 'tunnistaa tästä' \
    'vastasi aina samana' 'samassa tutussa paikassa'

# --- hidden and missing --------------------------------------------------------

cp -r input "$work/input"
sed -i 's/min_persons: 5/min_persons: 1000/' "$work/input/disclosure.yaml"
build paijat-hame 2024-12 hidden --input "$work/input"
result $? "documents are made when all that is about persons is hidden"
no_bare_dots
result $? "and no sentence of theirs lives on a hidden figure"
hides tyohonvalmennus-report '[0-9] %.{0,40}on saanut työn' 'asiakkaita [0-9]+'
build paijat-hame 2022-01 missing
result $? "documents are made of the first delivery, without a year before"
no_bare_dots
result $? "and no sentence of theirs lives on a missing figure"
