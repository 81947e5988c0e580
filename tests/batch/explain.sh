#!/bin/bash
# kausi explain: what it says of rows and values is what a build records, the
# JSON is JSON, and docs/indicators.md is what the definitions say.  TAP; KAUSI
# is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash

# says NAME PATTERN...: whether the answer has a line of each.
says() {
	local name=$1 pattern
	shift
	for pattern in "$@"; do
		if ! grep -q -- "$pattern" "$work/said"; then
			report no "$name: $pattern"
			return
		fi
	done
	report yes "$name"
}

explain() {
	"$KAUSI" explain "$@" >"$work/said" 2>&1
}

"$KAUSI" explain --markdown >"$work/said" 2>&1
diff -u docs/indicators.md "$work/said" >"$work/diff" && good=yes || good=no
cp "$work/diff" "$work/said"
report $good "docs/indicators.md is made from the definitions"

explain HA02 --county keusote --period 2023-10
says "names, definition and sentence" '^HA02  Työnantajamallin osuus asiakkaista$' \
    '^  sv: Arbetsgivarmodellens andel av klienterna$' \
    '^  en: Employer model, share of clients$' \
    '^Of the rows of ha_toteuma, "kausi in month"' \
    '^input/indicators/ha.yaml:[0-9]*$' '^  part       tapa = TA$'
says "rows used and left out" 'ha_toteuma.csv: [0-9]* rows accepted, 0 rejected' \
    'left out by where, [0-9]* used' 'in the part, [0-9]* outside it'
says "value, parts and persons" '^  2023-10  *29 %  = 290 / 1000  (1000 persons)$'
says "history, missing months too" '^  2023-09 ' \
    '^  2022-12  *missing (ha_toteuma 2022-12)'
says "documents that show it" '^  tyonantajamalli: asiakkaat (toteuma)$'

explain HA11 --county keusote --period 2023-12
says "what a formula is made of" '^Worked out: HA03 / (1 - HA03)' \
    '^ HA03  Työnantajamallin osuus kustannuksista$' '^ HA01 '
explain HA03 --county keusote --period 2024-02
says "a year's figure bears its year" '^  2023  *38 %'
explain HA15 --county keusote --period 2024-02
says "rows that are outside for want of a value" 'because a value is missing'
explain TV07 --county paijat-hame --period 2024-12
says "older rows that do not step in" 'older than the newest'
explain HA04 --county keusote --period 2024-02
says "which figures are worked out from it" '^Used by$' \
    '^  HA08  Työsopimuksia työnantajaa kohti$' '^  HA13  '
explain TE03 --county vantaa-kerava --period 2022-06
says "parameters and ingredients with their values" \
    '^  clients_per_worker  *15..20 n from 2021-01-01 on: .* (TEOT' \
    '^ TE01  Hankkeen henkilöstö$' '^  2022-06  *9 n$' '^  2022-06  *135..180 n$' \
    '^  2022-05  *not told: it takes two numbers$'
explain TV03 --county paijat-hame --period 2024-12
says "target and change" '^  target  *at least job_start_target: met$' \
    '^  2024-11  *+4.301.* percentage points  = +11.111.* %  (better)$' \
    '^  2023-12  *+6.105.* percentage points .*(better)$' \
    'Hartola  *missing (nothing to divide by)$'
says "what is found for each row" \
    '; tyo: the first row of tyosuhde with the same asiakas_id, begun on alku or after it\.$'
explain TV04 --county paijat-hame --period 2024-12
says "a change for the worse" '^  2023-12  *+10 .*(worse)$'
explain NE01 --county keusote --period 2024-02
grep -A1 '^ since January$' "$work/said" >"$work/year"
jan=$("$KAUSI" explain NE01 --county keusote --period 2024-01 |
    sed -n 's/^  2024-01  *\([0-9]*\) n.*/\1/p' | head -1)
feb=$(sed -n 's/^  2024-02  *\([0-9]*\) n.*/\1/p' "$work/said" | head -1)
cp "$work/year" "$work/said"
says "the year so far" "^  2024-02  *$((jan + feb)) n"
explain OS04 --county keusote --period 2024-02
says "a code says what it means" 'REKRYTOINTI Avustajan rekrytointi$' \
    '^  2024-02 osa_alue PALKANMAKSU Palkanmaksu  *80.8139534884 %  = 139 / 172'
explain TE05 --county vantaa-kerava --period 2022-04
says "crossed categories" '^  2022-04 lahettaja+kunta [A-Z_]*+[0-9]*'

# Every cell that it tells stands in internal/figures.csv.
"$KAUSI" build --quiet --county paijat-hame --period 2024-12 --out "$work/out" \
    >"$work/said" 2>&1
for id in TV03 TV05_13 RR01 TE01; do
	"$KAUSI" explain "$id" --county paijat-hame --period 2024-12 --json \
	    >"$work/explained" 2>"$work/said"
	python3 - "$id" "$work/explained" \
	    "$work/out/paijat-hame/2024-12/internal/figures.csv" \
	    >"$work/said" 2>&1 <<'END' && good=yes || good=no
import csv, json, sys

figures = {(row["id"], row["period"], row["dimension"], row["category"]): row
           for row in csv.DictReader(open(sys.argv[3], encoding="utf-8"))}
cells = [line for line in map(json.loads, open(sys.argv[2], encoding="utf-8"))
         if "value" in line and "parameter" not in line
         and "year_to_date" not in line]
assert len(cells) >= 13, len(cells)
for cell in cells:
    row = figures[cell["id"], cell["of"], cell.get("dimension", ""),
                  cell.get("category", "")]
    for key in ("value", "unit", "numerator", "denominator"):
        assert cell.get(key, "") == row[key], (cell, row)
END
	report $good "$id is told as it is recorded"
done

explain HA99
[ $? = 2 ] && good=yes || good=no
report $good "an indicator that is not there is a usage error"
says "with a suggestion" 'there is no indicator HA99; did you mean HA'
explain
[ $? = 2 ] && good=yes || good=no
report $good "an indicator is needed"
