#!/bin/bash
# The twins: each indicator of personal assistance is computed a second time,
# by sqlite from the same CSV files, and must agree exactly with what kausi
# recorded in internal/figures.csv: totals, breakdowns and persons.  Then
# definitions are broken on purpose, and the twins must notice.
# usage: tests/judges/twins.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
county=keusote
periods="2023-10 2024-02"
indicators="HA01 HA02 HA04 HA05 HA06 HA07"
twins=tests/judges/twins
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
count=0

# A line of TAP: report GOOD NAME [FILE with reasons]
report() {
	count=$((count + 1))
	if [ "$1" = yes ]; then
		echo "ok $count - $2"
		return
	fi
	echo "not ok $count - $2"
	[ $# -lt 3 ] || sed 's/^/# /' "$3" | head -20
}

last_day() {
	date -u -d "$1-01 + 1 month - 1 day" +%F
}

# Makes a period's documents: build INPUT PERIOD OUT
build() {
	"$kausi" build --county "$county" --period "$2" --input "$1" \
	    --out "$3" >"$work/log" 2>&1
}

# Lines that differ: differences INDICATOR PERIOD OUT
differences() {
	local folder=input/counties/$county/$2
	sqlite3 -batch -bail >"$work/differences" 2>&1 <<END
.mode csv
.separator ;
.import $folder/ha_toteuma.csv ha_toteuma_csv
.import $folder/ta_tyonantaja.csv ta_tyonantaja_csv
.import $folder/ta_sopimus.csv ta_sopimus_csv
.separator ,
.import $3/$county/$2/internal/figures.csv figures
CREATE TABLE asked AS SELECT '$2' AS period, '$(last_day "$2")' AS last_day,
	'$1' AS id_asked;
.read $twins/load.sql
.read $twins/$1.sql
.read $twins/compare.sql
END
}

for period in $periods; do
	if ! build input "$period" "$work/out"; then
		report no "kausi builds $county $period" "$work/log"
		continue
	fi
	for id in $indicators; do
		differences "$id" "$period" "$work/out"
		if [ -s "$work/differences" ]; then
			report no "$id $period has its twin's figures" \
			    "$work/differences"
		else
			report yes "$id $period has its twin's figures"
		fi
	done
done

# Whether a broken definition is noticed: broken NAME SED-EXPRESSION INDICATOR
broken() {
	rm -rf "$work/input" "$work/broken"
	cp -r input "$work/input"
	sed -i -e "$2" "$work/input/indicators/ha.yaml"
	if cmp -s input/indicators/ha.yaml "$work/input/indicators/ha.yaml"; then
		echo "the definition is as it was" >"$work/log"
		report no "$1" "$work/log"
	elif ! build "$work/input" 2024-02 "$work/broken"; then
		report no "$1" "$work/log"
	else
		differences "$3" 2024-02 "$work/broken"
		grep -q 'only kausi has' "$work/differences" &&
		    report yes "$1" || report no "$1" "$work/differences"
	fi
}

broken "another arrangement is noticed in hours" 's/tapa = TA/tapa = PS/' HA01
broken "another arrangement is noticed in clients" 's/tapa = TA/tapa = PS/' HA02
broken "what is no longer in force is noticed" 's/when: in force/when: all/' HA04
broken "a lacking code is noticed" 's/in (HETA, HETA_YS)/in (HETA_YS)/' HA06
broken "another agreement is noticed" 's/ehdot = LAKI/ehdot = HETA/' HA07
