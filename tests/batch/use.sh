#!/bin/bash
# How a run is told and spread: --jobs, --dry-run, --json, --strict.  TAP;
# KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
KAUSI=${KAUSI:-$PWD/build/kausi}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

result() {
	if [ "$1" = 0 ]; then
		echo "ok - $2"
	else
		echo "not ok - $2"
		sed 's/^/# /' "$work/log" 2>/dev/null | head -20
	fi
}

# Three counties out of one; the second lacks a register.
cp -r input "$work/input"
for name in b c; do
	cp -r "$work/input/counties/keusote" "$work/input/counties/$name"
done

"$KAUSI" build --quiet --input "$work/input" --out "$work/one"
result $? "many counties in one process"
"$KAUSI" build --jobs 3 --input "$work/input" --out "$work/three" >"$work/log" 2>&1
result $? "many counties in three processes"
diff -r "$work/one" "$work/three" >"$work/log"
result $? "the same bytes, however many processes"
"$KAUSI" build --jobs 8 --county keusote --period 2024-01 --period 2024-02 \
    --input "$work/input" --out "$work/periods" >"$work/log" 2>&1
result $? "two periods of a county do not stand in each other's way"

rm "$work/input/counties/b/2024-02/ta_sopimus.csv"
"$KAUSI" build --jobs 2 --input "$work/input" --out "$work/some" \
    >"$work/out" 2>"$work/err"
status=$?
cat "$work/out" "$work/err" >"$work/log"
[ $status = 3 ] && grep -q 'ta_sopimus.csv: error' "$work/err" &&
    [ -d "$work/some/keusote/2024-02" ] && [ -d "$work/some/c/2024-02" ] &&
    [ ! -e "$work/some/b/2024-02" ]
result $? "a county that fails leaves the others made, exit 3"
printf 'b 2024-02: not published\nc 2024-02: 6 files\nkeusote 2024-02: 9 files\n' |
    while read -r line; do grep -q "^$line" "$work/out" || exit 1; done
result $? "each county's outcome is told"
[ "$(grep -n '^b ' "$work/out" | cut -d: -f1)" = 1 ]
result $? "in the order of the counties"
"$KAUSI" build --fail-fast --input "$work/input" --out "$work/first" \
    >"$work/log" 2>&1
[ $? = 3 ] && [ ! -e "$work/first/c" ]
result $? "--fail-fast stops at the first"

"$KAUSI" build --county keusote --dry-run --out "$work/dry" >"$work/log" 2>&1 &&
    [ ! -e "$work/dry" ] && grep -q 'tyonantajamalli-slides.fi.pdf: public, ' \
	"$work/log" && [ "$(wc -l <"$work/log")" = 5 ]
result $? "--dry-run tells what and why, and makes nothing"

json() {
	python3 -c 'import json, sys
for line in sys.stdin:
    json.loads(line)
print("lines")' <"$1" >/dev/null 2>"$work/log"
}
"$KAUSI" build --json --input "$work/input" --out "$work/json" \
    >"$work/out" 2>"$work/err"
json "$work/out"
result $? "--json: results are objects, one a line"
json "$work/err" && grep -q '"rule": "register"' "$work/err"
result $? "--json: messages too, with file, line and rule"
"$KAUSI" build --dry-run --json --out "$work/dry" >"$work/out" && json "$work/out"
result $? "--json: dry runs too"
"$KAUSI" build --jobs 0 >"$work/log" 2>&1
[ $? = 2 ]
result $? "--jobs takes a number from 1"
"$KAUSI" build --quiet --out "$work/quiet" >"$work/log" 2>&1 &&
    [ ! -s "$work/log" ]
result $? "--quiet says nothing when all is well"
