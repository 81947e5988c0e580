#!/bin/bash
# A sentence whose figure is missing or hidden is left out or told otherwise:
# no month of a county's first years, and no county just made, says "oli
# puuttuu".  Only tables, cards and charts have a sign for what lacks.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash

if ! command -v pdftotext >/dev/null; then
	ok "sentences without figures # SKIP poppler-utils is not installed"
	exit 0
fi

# Within a sentence: after a small letter and one blank (a table's columns are
# farther apart), or at the beginning of a line that goes on.
sign='(puuttuu|saknas|\.\.)'
broken="[[:lower:],] $sign([ .,;:)]|\$)|^ *$sign([.,;:)]| \()"
# a month, text or voucher that lacks: what the program says, a code's name
own='Tieto (puuttuu|suojattu):|(Selvitys|Tosite|Redogörelsen|Verifikat) (puuttuu|saknas)'

# The first months, when the year before is missing, and some of each kind after.
periods() {
	(cd "input/counties/$1" && printf '%s\n' 20*) |
	    awk 'NR <= 3 || NR % 5 == 0 { print "--period"; print $0 }'
}

for county in keski-suomi keusote paijat-hame vantaa-kerava; do
	# shellcheck disable=SC2046
	"$KAUSI" build --quiet --county $county $(periods $county) --jobs 2 \
	    --out "$work/out" >"$work/log" 2>&1
	made=$?
	: >"$work/said"
	while IFS= read -r file; do
		pdftotext -layout "$file" - | sed 's/\xc2\xa0/ /g' |
		    grep -E "$broken" | grep -vE "$own" |
		    sed "s|^ *|${file#"$work/out/"}: |" >>"$work/said"
	done < <(find "$work/out/$county" -name '*.pdf' | sort)
	good=no
	[ $made = 0 ] && [ ! -s "$work/said" ] && good=yes
	report $good "$county: no sentence is left without its figure"
done
