#!/bin/bash
# The twins: each indicator is computed a second time, by sqlite from the same
# CSV files, and must agree exactly with what kausi recorded in
# internal/figures.csv: totals, breakdowns and persons.  Then definitions are
# broken on purpose, and the twins must notice.
# usage: tests/judges/twins.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
county=keusote
monthly="HA01 HA02 HA03_ytd HA04 HA05 HA06 HA07 HA08 HA09 HA10 HA12 HA13 ET01"
# These look back over a year, and the first delivery is of 2023-01.
yearly="HA03 HA11 OS01 OS02 OS03 OS04_share OS04"
event_registers="ha_toteuma kysely tapahtuma"
other_registers="ta_tyonantaja ta_sopimus henkilosto hanke_valietappi"
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

# One small document: all indicators are recorded, in a document or not, and a
# broken one shall not be told by a page that it does not fit.
mkdir -p "$work/templates/documents/luvut"
cp -r templates/lang templates/themes templates/partials "$work/templates"
cat >"$work/templates/documents/luvut/document.yaml" <<'END'
title: {fi: Luvut}
theme_line: {fi: Henkilökohtainen apu}
class: internal
counties: all
forms:
- {form: handout, writer: pdf, theme: handout}
figures:
- {name: sopimukset, indicator: HA05, period: job}
END
cat >"$work/templates/documents/luvut/fi.tpl" <<'END'
# Luvut

Työsopimuksia oli {{sopimukset}} ({{sopimukset_period}}).
END

# Makes a period's figures: build INPUT PERIOD OUT
build() {
	"$kausi" build --county "$county" --period "$2" --input "$1" \
	    --templates "$work/templates" --out "$3" >"$work/log" 2>&1
}

# The last calendar year that has ended by the period's last day.
last_year() {
	case $1 in
	*-12) echo "${1%-*}" ;;
	*) echo $((${1%-*} - 1)) ;;
	esac
}

# sqlite's commands that read the deliveries: imports PERIOD
imports() {
	local folder=input/counties/$county file register skip
	for register in $other_registers; do
		echo ".import $folder/$1/$register.csv ${register}_csv"
	done
	for register in $event_registers; do
		skip=
		for file in "$folder"/*/"$register.csv"; do
			[[ $(basename "$(dirname "$file")") > $1 ]] && break
			echo ".import $skip $file ${register}_csv"
			skip="--skip 1"
		done
	done
	echo ".import input/codes/OSA.csv codes"
}

# Lines that differ: differences INDICATOR PERIOD OUT
differences() {
	local year label
	year=$(last_year "$2")
	case $1 in
	HA03) label=$year ;;
	*) label=$2 ;;
	esac
	sqlite3 -batch -bail >"$work/differences" 2>&1 <<END
.mode csv
.separator ;
$(imports "$2")
.separator ,
.import $3/$county/$2/internal/figures.csv figures
CREATE TABLE asked AS SELECT '$2' AS period, '$(last_day "$2")' AS last_day,
	'$(date -u -d "$2-01 - 11 months" +%Y-%m)' AS first_month,
	'$year' AS year, '$label' AS label, '$1' AS id_asked;
.read $twins/load.sql
.read $twins/$1.sql
.read $twins/compare.sql
END
}

# agree PERIOD INDICATOR...
agree() {
	local period=$1 id
	shift
	if ! build input "$period" "$work/out"; then
		report no "kausi builds $county $period" "$work/log"
		return
	fi
	for id in "$@"; do
		differences "$id" "$period" "$work/out"
		if [ -s "$work/differences" ]; then
			report no "$id $period has its twin's figures" \
			    "$work/differences"
		else
			report yes "$id $period has its twin's figures"
		fi
	done
}

agree 2023-10 $monthly
agree 2023-12 $monthly $yearly
agree 2024-02 $monthly $yearly

# Whether a broken definition is noticed:
# broken NAME FILE SED-EXPRESSION INDICATOR [PERIOD]
broken() {
	local period=${5:-2024-02}
	rm -rf "$work/input" "$work/broken"
	cp -r input "$work/input"
	sed -i -e "$3" "$work/input/indicators/$2.yaml"
	if cmp -s "input/indicators/$2.yaml" \
	    "$work/input/indicators/$2.yaml"; then
		echo "the definition is as it was" >"$work/log"
		report no "$1" "$work/log"
	elif ! build "$work/input" "$period" "$work/broken"; then
		report no "$1" "$work/log"
	else
		differences "$4" "$period" "$work/broken"
		grep -q 'only kausi has' "$work/differences" &&
		    report yes "$1" || report no "$1" "$work/differences"
	fi
}

broken "another arrangement is noticed in hours" ha \
    's/tapa = TA/tapa = PS/' HA01
broken "another arrangement is noticed in clients" ha \
    's/tapa = TA/tapa = PS/' HA02
broken "what is no longer in force is noticed" ha \
    's/when: in force/when: all/' HA04
broken "a lacking code is noticed" ha 's/in (HETA, HETA_YS)/in (HETA_YS)/' HA06
broken "another agreement is noticed" ha 's/ehdot = LAKI/ehdot = HETA/' HA07
broken "lacking corrections are noticed in costs" ha \
    '/id: HA03$/,/unit/s/when:/where: tarkkuus = KK\n  when:/' HA03
broken "a turned ratio is noticed" ha 's,HA05 / HA04,HA04 / HA05,' HA08
broken "months without hours are noticed" ha \
    '/id: HA10$/,/unit/s/ and tunnit > 0//' HA10
broken "a wrong complement is noticed" ha 's/(1 - HA01)/HA01/' HA11
broken "posts for persons are noticed" ha \
    '/id: HA12$/,/unit/s/distinct tyontekija_id/rows/' HA12
broken "another limit is noticed in answers" os \
    '/id: OS01$/,/unit/s/arvo >= 4/arvo >= 3/' OS01
broken "a survey added once a row is noticed" os \
    's/ once per kysely_id//' OS02
broken "other events are noticed" os 's/laji = RAATI/laji = INFO/' OS03
broken "another order is noticed" os 's/lowest(/highest(/' OS04
broken "another window is noticed in areas" os \
    '/id: OS04_share$/,/unit/s/12 months/6 months/' OS04_share
broken "planned days are noticed" et 's/value toteutunut/value suunniteltu/' ET01
echo "1..$count"
