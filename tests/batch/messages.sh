#!/bin/bash
# Messages are in Finnish when the environment says so, with the same rules;
# the catalogue lacks none of them.  And what kausi check tells of rows: its table, its JSON, and the three ways in which something is
# delivered twice.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
unset LC_ALL LC_MESSAGES LANG LANGUAGE

# --- the catalogue -----------------------------------------------------------
po=reports/po/fi.po
reports/po/extract 2>/dev/null >"$work/messages.po"
msgcmp --no-fuzzy-matching "$po" "$work/messages.po" >"$work/said" 2>&1 &&
    good=yes || good=no
report $good "every message for offices and writers is in Finnish"
grep -rlE --include='*.c' '^[[:space:]].*diag_(error|warning|failure)\(' \
    reports/*.c reports/base reports/text reports/document reports/layout \
    reports/writers reports/cli | grep -vxFf reports/po/POTFILES >"$work/said"
[ -s "$work/said" ] && good=no || good=yes
report $good "no file with such messages is left out of POTFILES"
msgattrib --obsolete "$po" >"$work/said" 2>&1
msgattrib --fuzzy "$po" >>"$work/said" 2>&1
[ -s "$work/said" ] && good=no || good=yes
report $good "no translation is doubtful or of a message that is gone"
msgfmt --check-format -o /dev/null "$po" >"$work/said" 2>&1 && good=yes ||
    good=no
report $good "translations have the same places for what is put in"

# --- the language ------------------------------------------------------------
cp -r input "$work/input"
period=$work/input/counties/keusote/2024-02
sed -i '2s/;KK;[0-9,]*;/;KK;abc;/' "$period/ha_toteuma.csv"
check() {
	env "$@" "$KAUSI" check --county keusote --input "$work/input" \
	    >"$work/table" 2>"$work/said"
}
says() {
	grep -q -- "$1" "$work/said" && good=yes || good=no
	report $good "$2"
}
finnish='ha_toteuma.csv:2:[0-9]*: error: sarake tunnit: odotettiin lukua .* \[number\]$'
english='ha_toteuma.csv:2:[0-9]*: error: column tunnit: expected a number .* \[number\]$'
check LANG=C.UTF-8
says "$english" "messages are in English"
check LANG=fi_FI.UTF-8
says "$finnish" "LANG=fi_FI.UTF-8 makes them Finnish, the rule stays"
grep -q 'kuukausi  *rekisteri  *rivejä  *hyväksytty' "$work/table" &&
    good=yes || good=no
report $good "so is the table"
check LANG=C.UTF-8 LC_MESSAGES=fi_FI
says "$finnish" "LC_MESSAGES goes before LANG"
check LANG=fi_FI LC_MESSAGES=fi_FI LC_ALL=en_GB.UTF-8
says "$english" "LC_ALL goes before both"
check LANG=fil_PH
says "$english" "another language that begins alike is not Finnish"
! grep -q abc "$work/said" "$work/table" && good=yes || good=no
report $good "no message shows the cell"
expect "so is the help" 0 "^käyttö: kausi KOMENTO" \
    env LANG=fi_FI.UTF-8 "$KAUSI" --help
expect "the help is in English otherwise" 0 "^usage: kausi COMMAND" \
    env LANG=C.UTF-8 "$KAUSI" --help
handout() {
	env LANG="$1" "$KAUSI" build --county keusote \
	    --document tyonantajamalli --form handout --out "$work/out" "${@:2}"
}
expect "so is a build's last line" 0 \
    "^1 tiedosto, 2 sivua, [0-9]*,[0-9][0-9] s$" handout fi_FI.UTF-8
expect "that is in English otherwise" 0 \
    "^1 file, 2 pages, [0-9]*\.[0-9][0-9] s$" handout C.UTF-8
expect "so is that nothing was published" 3 "^keusote 2024-02: ei julkaistu$" \
    handout fi_FI.UTF-8 --input "$work/input" --strict

# --- slips of writers ---------------------------------------------------------
cp -r templates "$work/templates"
ln -s "$PWD/fonts" "$work/fonts"
for slips in markers blocks; do
	cp "tests/batch/slips/$slips.fi.tpl" \
	    "$work/templates/documents/tyonantajamalli/fi.tpl"
	(cd "$work" && LANG=fi_FI.UTF-8 "$KAUSI" check --county keusote) 2>&1 |
	    sed -n "s|^templates/documents/tyonantajamalli/fi.tpl:|$slips:|p"
done >"$work/slips"
document=$work/templates/documents/tyonantajamalli
cp tests/batch/slips/document.yaml "$document"
(cd "$work" && LANG=fi_FI.UTF-8 "$KAUSI" check) 2>&1 |
    sed -n "s|^templates/documents/tyonantajamalli/||p" >>"$work/slips"
diff tests/batch/slips/finnish "$work/slips" >"$work/said" && good=yes ||
    good=no
report $good "a writer's slips are told in Finnish, each at its line"
cp templates/documents/tyonantajamalli/* "$document"
sed -i 's/theme: slides/theme: slide/; s/period: toteuma/period: totetuma/' \
    "$document/document.yaml"
templates() { (cd "$work" && LANG=C.UTF-8 "$KAUSI" check --county keusote); }
expect "a theme that does not exist is told where it is named" 2 \
    "document.yaml:8:3: error: there is no file \"slide.yaml\" .*; did you mean \"slides.yaml\"? \[theme\]$" \
    templates
sed -i 's/theme: slide}/theme: slides}/' "$document/document.yaml"
expect "so is a period" 2 \
    "document.yaml:13:[0-9]*: error: totetuma is neither .*; did you mean toteuma? \[period\]$" \
    templates

# --- the account of rows -----------------------------------------------------
rows=$(($(wc -l <"$period/ha_toteuma.csv") - 1))
check LANG=C
cp "$work/table" "$work/said"
says "^  2024-02  *ha_toteuma  *$rows  *$((rows - 1))  *1  *0  *0  " \
    "rows, accepted, rejected, duplicates, warnings"
says 'and [0-9]* deliveries of other months, all of whose rows were accepted' \
    "other months are counted"
"$KAUSI" check --county keusote --input "$work/input" --json 2>/dev/null |
    python3 -c '
import json, sys
lines = [json.loads(line) for line in sys.stdin]
found = [l for l in lines if l["register"] == "ha_toteuma" and l["month"] == "2024-02"]
assert len(found) == 1 and found[0]["rejected"] == 1 and found[0]["warnings"] == 0
for l in lines:
    assert not l["refused"] and l["rows"] == l["accepted"] + l["rejected"] + l["duplicates"], l
' >"$work/said" 2>&1 && good=yes || good=no
report $good "as JSON, a line a register, and nothing is lost"

# --- twice -------------------------------------------------------------------
cp input/counties/keusote/2024-02/ha_toteuma.csv "$period"
cp "$period/../2024-01/neuvonta.csv" "$period/neuvonta.csv"
sed -i '3{p; p; s/;KK;[0-9,]*;/;KK;1;/; }' "$period/ha_toteuma.csv"
check LANG=C
says '2024-02/neuvonta.csv: warning: is the same file as .*2024-01/neuvonta.csv.*\[same-file\]$' \
    "the same file again is told at the file"
says 'ha_toteuma.csv:4:1: warning: is the same as the row on line [0-9]* .*\[duplicate\]$' \
    "the same row again at its line"
says 'ha_toteuma.csv:5:1: error: has the same .* as the row on line [0-9]*, and other content.*\[key\]$' \
    "the same key with other content at its line"
