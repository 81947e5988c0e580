#!/bin/bash
# A document that follows the deliveries (registers: delivered) has no chapter
# of a register that the county never delivers, or delivers without rows; one
# that is forgotten is told of.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash
county=vantaa-kerava period=2022-12
report=$work/out/$county/$period/internal/kuukausiraportti-report.fi.pdf

# Of the documents this one alone, so that no other needs a register.
mkdir -p "$work/templates/documents" "$work/input/counties"
cp -r templates/lang templates/themes templates/partials "$work/templates"
cp -r templates/documents/kuukausiraportti "$work/templates/documents"
for name in input/*; do
	[ "$name" = input/counties ] || cp -r "$name" "$work/input"
done
registers() {
	rm -rf "$work/input/counties/$county"
	cp -r "input/counties/$county" "$work/input/counties"
}
each() { find "$work/input/counties/$county" -name "$1.csv" "${@:2}"; }

build() {
	rm -rf "$work/out"
	"$KAUSI" build --county $county --period $period \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out" >"$work/said" 2>&1
}
# has WORDS: whether the report says them; no poppler: whether it is there.
has() {
	command -v pdftotext >/dev/null || { [ -s "$report" ]; return; }
	pdftotext -raw "$report" - | grep -q -- "$1"
}
lacks() { [ -s "$report" ] && { ! command -v pdftotext >/dev/null || ! has "$1"; }; }

registers
build && has 'Väestö alueittain'
report $? "a register that is delivered has its chapter"
rm "$work/input/counties/$county/$period/ymparisto.csv"
build
[ $? = 3 ] && grep -q 'ymparisto.csv.*is not delivered' "$work/said"
report $? "one that is forgotten is told of"
each ymparisto -delete
build && lacks 'Väestö alueittain'
report $? "one that is never delivered has no chapter"
registers
each ymparisto -exec sed -i '2,$d' {} +
build && lacks 'Väestö alueittain'
report $? "nor has one without rows"
rm "$work/input/counties/$county/$period/ymparisto.csv"
build && lacks 'Väestö alueittain'
report $? "which may be left out"
sed -i 's/^registers: .*/registers: all/' \
    "$work/templates/documents/kuukausiraportti/document.yaml"
build
[ $? = 3 ] && grep -q 'ha_toteuma.csv.*is not delivered' "$work/said"
report $? "a document of all registers asks for each"
sed -i 's/^registers: .*/registers: some/' \
    "$work/templates/documents/kuukausiraportti/document.yaml"
build
[ $? = 2 ] && grep -q 'document.yaml:.*not known as registers' "$work/said"
report $? "there is no third kind"
