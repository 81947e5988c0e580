#!/bin/bash
# How a run is told and spread: --jobs, --dry-run, --json, --strict.  TAP;
# KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash

# Three counties out of one; the second lacks a register.
cp -r input "$work/input"
for name in b c; do
	cp -r "$work/input/counties/keusote" "$work/input/counties/$name"
done

"$KAUSI" build --quiet --input "$work/input" --out "$work/one"
report $? "many counties in one process"
"$KAUSI" build --jobs 3 --input "$work/input" --out "$work/three" >"$work/said" 2>&1
report $? "many counties in three processes"
diff -r "$work/one" "$work/three" >"$work/said"
report $? "the same bytes, however many processes"
"$KAUSI" build --jobs 8 --county keusote --period 2024-01 --period 2024-02 \
    --input "$work/input" --out "$work/periods" >"$work/said" 2>&1
report $? "two periods of a county do not stand in each other's way"

rm "$work/input/counties/b/2024-02/ta_sopimus.csv"
"$KAUSI" build --jobs 2 --input "$work/input" --out "$work/some" \
    >"$work/out" 2>"$work/err"
status=$?
cat "$work/out" "$work/err" >"$work/said"
[ $status = 3 ] && grep -q 'ta_sopimus.csv: error' "$work/err" &&
    [ -d "$work/some/keusote/2024-02" ] && [ -d "$work/some/c/2024-02" ] &&
    [ ! -e "$work/some/b/2024-02" ]
report $? "a county that fails leaves the others made, exit 3"
printf 'b 2024-02: not published\nc 2024-02: 7 files\nkeusote 2024-02: 10 files\n' |
    while read -r line; do grep -q "^$line" "$work/out" || exit 1; done
report $? "each county's outcome is told"
[ "$(grep -n '^b ' "$work/out" | cut -d: -f1)" = 1 ]
report $? "in the order of the counties"
"$KAUSI" build --fail-fast --input "$work/input" --out "$work/first" \
    >"$work/said" 2>&1
[ $? = 3 ] && [ ! -e "$work/first/c" ]
report $? "--fail-fast stops at the first"

"$KAUSI" build --county keusote --dry-run --out "$work/dry" >"$work/said" 2>&1 &&
    [ ! -e "$work/dry" ] && grep -q 'tyonantajamalli-slides.fi.pdf: public, ' \
	"$work/said" && [ "$(wc -l <"$work/said")" = 5 ]
report $? "--dry-run tells what and why, and makes nothing"

json() {
	python3 -c 'import json, sys
for line in sys.stdin:
    json.loads(line)
print("lines")' <"$1" >/dev/null 2>"$work/said"
}
"$KAUSI" build --json --input "$work/input" --out "$work/json" \
    >"$work/out" 2>"$work/err"
json "$work/out"
report $? "--json: results are objects, one a line"
json "$work/err" && grep -q '"rule": "register"' "$work/err"
report $? "--json: messages too, with file, line and rule"
"$KAUSI" build --dry-run --json --out "$work/dry" >"$work/out" && json "$work/out"
report $? "--json: dry runs too"
for what in counties periods registers indicators documents jobs; do
	"$KAUSI" list "$what" --json >"$work/out" 2>"$work/said" &&
	    json "$work/out" &&
	    [ "$(wc -l <"$work/out")" = "$("$KAUSI" list "$what" | wc -l)" ]
	report $? "--json: list $what, each line an object"
done
"$KAUSI" build --jobs 0 >"$work/said" 2>&1
[ $? = 2 ]
report $? "--jobs takes a number from 1"
"$KAUSI" build --quiet --out "$work/quiet" >"$work/said" 2>&1 &&
    [ ! -s "$work/said" ]
report $? "--quiet says nothing when all is well"

# terminal COMMAND...: with stderr on one; what it shows there.
terminal() {
	python3 -c 'import os, pty, sys
sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))' "$@" \
	    >"$work/shown" 2>"$work/said"
}
red=$(printf '\033\[1;31merror\033\[0m: ')
lacking=(build --input "$work/input" --county b --out "$work/colour")
expect "--color always: the word error has a colour" 3 "$red" \
    "$KAUSI" "${lacking[@]}" --color always
"$KAUSI" "${lacking[@]}" >"$work/said" 2>&1
! grep -q "$(printf '\033')" "$work/said"
report $? "it has none in a file"
terminal "$KAUSI" "${lacking[@]}"
grep -q "$red" "$work/shown"
report $? "on a terminal it has one"
NO_COLOR=1 terminal "$KAUSI" "${lacking[@]}"
! grep -q "$red" "$work/shown" && grep -q 'error: ' "$work/shown"
report $? "not with NO_COLOR"
terminal "$KAUSI" "${lacking[@]}" --color never
! grep -q "$red" "$work/shown" && grep -q 'error: ' "$work/shown"
report $? "nor with --color never"
"$KAUSI" "${lacking[@]}" --color always --json >"$work/out" 2>"$work/err"
json "$work/err" && ! grep -q '033\|\[1;31m' "$work/err"
report $? "objects have no colour"
expect "a colour that is no choice" 2 "expected auto, always or never after --color" \
    "$KAUSI" "${lacking[@]}" --color pink
