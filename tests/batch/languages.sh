#!/bin/bash
# What a language calls the indicators: a wrong id is refused where it stands,
# what lacks is told by name.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash

# change SED: fresh templates with a change in English.
change() {
	rm -rf "$work/templates"
	cp -r templates "$work/templates"
	sed -i "$1" "$work/templates/lang/en.yaml"
}

checked() { "$KAUSI" check --templates "$work/templates"; }

change 's/^  HA04: /  HA94: /'
expect "an unknown indicator is refused" 2 \
    "en.yaml:[0-9]*:3: error: there is no indicator HA94; did you mean HA04? \[name\]" checked
change '/^  HA05: /d'
expect "a label that lacks is told" 0 \
    "warning: HA05 has no label in the language en: .* \[translation\]" checked
change '/^  HA11: Costs/d'
expect "a note that lacks is told" 0 "HA11 has no note in the language en" checked
change 's/^  HA02: A client/  HA04: A client/'
expect "a note of none is refused" 2 "HA04 has no such note; leave it out" checked
change 's/2025-05-01: /2025-05-02: /'
expect "a break of another day is refused" 2 "HA06 has no such break" checked
change 's/2025-05-01: /toukokuu: /'
expect "a break has a day" 2 "expected a day like 2025-05-01" checked
change 's/^breaks:/jaksot:/'
expect "an unknown key is refused" 2 "unknown key jaksot" checked
change 's/^  nil: .*//'
expect "a word that lacks is refused" 2 'expected a text for the word "nil"' checked
# What documents call the codes of a list stands with the codes.
change ''
cp -r input "$work/input"
with_codes() {
	sed "$1" input/codes/KL.csv >"$work/input/codes/KL.csv"
	"$KAUSI" check --input "$work/input" --county paijat-hame
}
place="templates/documents/valtionavustus/document.yaml:[0-9]*:3: warning:"
expect "codes without a Swedish name are told at a figure" 0 \
    "^$place the code list KL has codes without a name in the language sv, 1 of [0-9]*, the first PALVELUT: the document prints the Finnish ones \[translation\]$" \
    with_codes 's/;Köp av tjänster;/;;/'
[ "$(grep -c translation "$work/said")" = 1 ] && good=yes || good=no
report $good "once a document, although many figures have them"
expect "so is a list that has none" 0 "^$place the code list KL .* the first HENKILOSTO" \
    with_codes '1s/;sv;en/;en;short/'
cp input/codes/KL.csv "$work/input/codes"
sed 's/;Utanför understödsperioden;/;;/' input/codes/HYLKAYS.csv \
    >"$work/input/codes/HYLKAYS.csv"
expect "of another list, at its figure" 0 "^$place the code list HYLKAYS" \
    with_codes ''
cp input/codes/HYLKAYS.csv "$work/input/codes"
with_codes '' >"$work/said" 2>&1
grep -q translation "$work/said" && good=no || good=yes
report $good "lists that have all are not"

change ''
rm "$work/templates/lang/en.yaml"
expect "a language that nobody needs may be away" 0 "" checked
