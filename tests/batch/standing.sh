#!/bin/bash
# What is not final: figures made of deliveries that the office will send anew
# are provisional, figures that an earlier run told otherwise are revised, and
# a run that changes nothing changes no byte.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
cp -r input "$work/input"
county=$work/input/counties/keusote
run=$work/out/keusote/2024-02

build() {
	"$KAUSI" build --county keusote --input "$work/input" \
	    --out "$work/out" >"$work/said" 2>&1
}

# status ID PERIOD: of the total, as all and as the public are told.
status() {
	grep "^$1,02,$2,,," "$run/internal/figures.csv" | cut -d, -f8
	grep "^$1,02,$2,,," "$run/figures.csv" | cut -d, -f8
}

is() {
	status "$1" "$2" >"$work/said"
	[ "$(sort -u "$work/said")" = "$3" ]
}

printf 'provisional:\n- {period: 2024-02, register: ta_sopimus}\n' \
    >>"$county/county.yaml"
build && is HA05 2024-02 provisional
report $? "a figure made of the delivery is provisional"
is HA08 2024-02 provisional
report $? "so is what is worked out from it"
is HA04 2024-02 shown && is HA05 2024-01 shown
report $? "figures of other registers and months are not"
pdftotext "$run/tyonantajamalli-handout.fi.pdf" - >"$work/said" 2>&1
grep -q 'ennakkotieto' "$work/said"
report $? "documents say so"
cp -r "$run" "$work/before"
build && diff -r "$work/before" "$run" >"$work/said"
report $? "again gives the same bytes"

# Final now: one contract less in February.
sed -i '/^provisional:/,$d' "$county/county.yaml"
sed -i '$d' "$county/2024-02/ta_sopimus.csv"
rm -rf "$work/before"
build && is HA05 2024-02 revised
report $? "a value that differs from the earlier run's is revised"
is HA04 2024-02 shown && is HA05 2024-01 shown
report $? "a value that does not is not"
cp -r "$run" "$work/before"
build && is HA05 2024-02 revised && diff -r "$work/before" "$run" >"$work/said"
report $? "what was revised stays so, with the same bytes"
rm -rf "$run"
build && is HA05 2024-02 shown
report $? "without an earlier run nothing is revised"

# A preview and a check are held against the published run.
sed -i '$d' "$county/2024-02/ta_sopimus.csv"
"$KAUSI" check --county keusote --input "$work/input" --out "$work/out" \
    >"$work/said" 2>&1
report $? "a check reads the earlier run"
: >"$run/internal/figures.csv"
build && is HA05 2024-02 shown
report $? "an empty file of an earlier run tells nothing"

# refused NAME PATTERN LINE: in county.yaml.
refused() {
	cp input/counties/keusote/county.yaml "$county/county.yaml"
	sed -i '/^languages:/d' "$county/county.yaml"
	printf '%s: %s\n' "${4:-provisional}" "$3" >>"$county/county.yaml"
	build
	[ $? = 2 ] && grep -q -- "$2" "$work/said"
	report $? "$1"
}
refused "a list is needed" "expected a list" "{period: 2024-02}"
refused "a month is needed" "expected a month like 2024-02" "[{period: helmikuu}]"
refused "a register is known" \
    "there is no register ta_sopimukset; did you mean ta_sopimus? \[register\]" \
    "[{period: 2024-02, register: ta_sopimukset}]"
refused "a period is needed" "period is missing" "[{register: ta_sopimus}]"
refused "a language has a file" \
    'county.yaml:[0-9]*:17: error: there is no language de;' "[fi, de]" \
    languages
refused "a county has a language" 'county.yaml:[0-9]*:12: error: ' "[]" \
    languages
refused "other keys are not" "unknown key kausi" "[{period: 2024-02, kausi: 1}]"

# However much is revised, marks and their explanations have room.
"$KAUSI" build --quiet --out "$work/all" >"$work/said" 2>&1
report $? "all counties, for the first time"
for file in "$work"/all/*/*/internal/figures.csv; do
	awk -F, -v OFS=, 'NR > 1 && $8 == "shown" { $6 = $6 "1" } 1' "$file" \
	    >"$work/other" && cp "$work/other" "$file"
done
"$KAUSI" build --quiet --out "$work/all" >"$work/said" 2>&1
report $? "documents of which every figure is revised are published"
good=yes
for file in "$work"/all/*/*/internal/figures.csv; do
	grep -q ',revised,' "$file" && ! grep -q ',shown,' "$file" || good=no
done
report $good "each of them is marked"

# And however much is provisional.
rm -rf "$work/input"
cp -r input "$work/input"
for county in "$work"/input/counties/*; do
	newest=$(find "$county" -mindepth 1 -maxdepth 1 -type d | sort | tail -1)
	{
		echo "provisional:"
		find "$newest" -name '*.csv' -printf '%f\n' | sort | sed \
		    "s/\(.*\)\.csv/- {period: $(basename "$newest"), register: \1}/"
	} >>"$county/county.yaml"
done
"$KAUSI" build --quiet --input "$work/input" --out "$work/provisional" \
    >"$work/said" 2>&1
report $? "documents of which every figure is provisional are published"
good=yes
for file in "$work"/provisional/*/*/internal/figures.csv; do
	period=$(basename "$(dirname "$(dirname "$file")")")
	[ "$(grep -c ',provisional,' "$file")" -gt 20 ] &&
	    grep -q "^[^,]*,[^,]*,$period,.*,provisional," "$file" || good=no
done
report $good "and marked"
