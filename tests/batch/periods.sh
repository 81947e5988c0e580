#!/bin/bash
# Several periods of one county in one run: each makes what it makes alone,
# byte for byte, and says the same; also in processes, and when one fails.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
export SOURCE_DATE_EPOCH=1709596800

# A row that is warned about is told for every period that reads it.
cp -r input "$work/input"
rm -r "$work/input/counties"/*/????-??
cp -r input/counties/keusote "$work/input/counties"
sed '2{p}' input/counties/keusote/2023-06/ha_toteuma.csv \
    >"$work/input/counties/keusote/2023-06/ha_toteuma.csv"
periods="2023-10 2024-01 2024-02"

build() {
	local out=$1
	shift
	"$KAUSI" build --county keusote --input "$work/input" --out "$work/$out" "$@" \
	    >"$work/$out.log" 2>"$work/$out.err"
	echo "$?" >"$work/$out.status"
}

for period in $periods; do
	build alone --period "$period"
	cat "$work/alone.err" >>"$work/alone.all"
done
build together --period 2023-10 --period 2024-01 --period 2024-02
build backwards --jobs 2 --period 2024-02 --period 2024-01 --period 2023-10

diff -r "$work/alone" "$work/together" >"$work/said" 2>&1
report $? "periods of one run are those of three runs"
diff -r "$work/alone" "$work/backwards" >"$work/said" 2>&1
report $? "also in another order and in a process"
diff "$work/alone.all" "$work/together.err" >"$work/said" 2>&1 &&
    [ "$(grep -c '2023-06/ha_toteuma.*\[duplicate\]' "$work/together.err")" = 3 ]
report $? "each period tells what it has read"

# Since May 2025 contracts have three kinds of terms; those of before go on.
cp -r input "$work/later"
later=$work/later/counties/pohjanmaa/2025-06
"$KAUSI" init pohjanmaa --code 17 --period 2025-06 --input "$work/later" \
    >"$work/said" 2>&1
for i in {1..60}; do
	terms=(HETA LAKI)
	echo "17;e$i;c$i;2024-01-01;;;;;;905" >>"$later/ta_tyonantaja.csv"
	echo "17;s$i;e$i;a$i;${terms[i % 2]};;2024-01-01;;;;" \
	    >>"$later/ta_sopimus.csv"
	echo "17;t$i;e$i;b$i;HETA_YS;;2025-05-02;;;;" >>"$later/ta_sopimus.csv"
done
"$KAUSI" build --county pohjanmaa --input "$work/later" \
    --out "$work/later/out" >"$work/said" 2>&1
report $? "a month whose code list has gained a code has its report"

# Without its header October cannot be read: all three look at it.
sed -i 1d "$work/input/counties/keusote/2023-10/ha_toteuma.csv"
build refused --period 2023-10 --period 2024-01
grep -c 'not published' "$work/refused.log" >"$work/said"
[ "$(cat "$work/refused.status")" = 3 ] && [ "$(cat "$work/said")" = 2 ] &&
    [ "$(grep -c '\[header\]' "$work/refused.err")" -ge 2 ]
report $? "a delivery that is refused stops each period that needs it"
[ -z "$(find "$work/refused" -name manifest.json 2>/dev/null)" ]
report $? "and leaves no file of them"

# Nothing is known of the year before a county's first month.
rm -r "$work/input/counties/keusote"
cp -r input/counties/keusote "$work/input/counties"
build first --period 2023-01
cat "$work/first.log" "$work/first.err" >"$work/said"
[ "$(cat "$work/first.status")" = 0 ]
report $? "the first month of a county is published, with what is missing"
