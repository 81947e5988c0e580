#!/bin/bash
# That the public documents are made, and read well, also when figures are
# hidden or missing; how long their handouts are, and what their properties say.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash

if ! command -v pdftotext >/dev/null; then
	echo "ok - withheld figures # SKIP poppler-utils is not installed"
	exit 0
fi

# build COUNTY PERIOD OUT [OPTION]...: the county's public documents, as text
build() {
	local file
	run=$work/$3/$1/$2
	"$KAUSI" build --county "$1" --period "$2" --out "$work/$3" "${@:4}" \
	    >"$work/said" 2>&1 || return 1
	for file in "$run"/*.pdf; do
		pdftotext -layout "$file" - | tr -s ' \n\f' ' ' >"${file%.pdf}.text"
	done
}

# A sentence, heading or card that tells no number: "asiakkaita .. ."  Two dots
# stand in cells, cards and where their meaning is told.
no_bare_dots() {
	local file bad=0
	for file in "$run"/*.text; do
		sed 's/\.\. tieto suojattu//g' "$file" |
		    grep -Eo '[[:alpha:]]+ \.\.( [a-zäö(%]|[,.]( |$))' && bad=1
	done >"$work/said"
	return $bad
}

# properties FILE TITLE AUTHOR
properties() {
	pdfinfo "$run/$1.fi.pdf" >"$work/said"
	grep -Eq "^Title: +$2\$" "$work/said" &&
	    grep -Eq "^Author: +$3\$" "$work/said"
	report $? "$1 bears its title and the county's official name"
}

# described DOCUMENT TITLE AUTHOR: three forms, and a handout of two pages
described() {
	local form
	for form in slides handout report; do
		properties "$1-$form" "$2" "$3"
	done
	pdfinfo "$run/$1-handout.fi.pdf" >"$work/said"
	grep -Eq "^Pages: +2\$" "$work/said"
	report $? "$1-handout has two pages"
}

build paijat-hame 2024-12 shown
report $? "the documents of Päijät-Häme are made"
described tyohonvalmennus 'Palveluista yhteinen polku työhön' \
    'Päijät-Hämeen hyvinvointialue'
build vantaa-kerava 2022-12 shown
report $? "the documents of Vantaa and Kerava are made"
described asiakasvastaava 'Asiakasvastaava pitää langat käsissään' \
    'Vantaan ja Keravan hyvinvointialue'

cp -r input "$work/input"
sed -i -E 's/(min_persons: 5|min_answerers: 10)/&000/g' "$work/input/disclosure.yaml"
for run_of in paijat-hame/2024-12 vantaa-kerava/2022-12; do
	county=${run_of%/*}
	build "$county" "${run_of#*/}" hidden --input "$work/input"
	report $? "$county: documents are made when all about persons is hidden"
	no_bare_dots
	report $? "$county: no sentence lives on a hidden figure"
done
for run_of in paijat-hame/2022-01 vantaa-kerava/2021-01; do
	county=${run_of%/*}
	build "$county" "${run_of#*/}" missing
	report $? "$county: documents are made of the first delivery"
	no_bare_dots
	report $? "$county: no sentence lives on a missing figure"
done

# The audit of disclosure names what is withheld, and why; nothing else does.
"$KAUSI" build --out "$work/audit" >"$work/said" 2>&1
report $? "all counties are made"
python3 - "$work/audit" >"$work/said" 2>&1 <<'P'
import csv, pathlib, sys

KEY = ("id", "area", "period", "dimension", "category")
rules = set()
for run in pathlib.Path(sys.argv[1]).glob("*/2*"):
    audit = {}
    for row in csv.DictReader(open(run / "internal/disclosure.csv")):
        assert row["class"] == "public", row
        audit[tuple(row[k] for k in KEY)] = row["rule"]
    rules |= set(audit.values())
    assert run.name != "2024-05" or audit, "nothing is withheld in Keski-Suomi"
    for row in csv.DictReader(open(run / "figures.csv")):
        key = tuple(row[k] for k in KEY)
        assert (row["status"] == "hidden") == (key in audit), row
        assert row["status"] != "hidden" or row["value"] == "", row
assert {"primary", "companion", "linked"} <= rules, rules
P
report $? "what public files withhold stands in the audit with its rule"
! grep -rlE 'companion|HIDING' "$work/audit" --include=* \
    --exclude-dir=internal >"$work/said"
report $? "no other file tells rules apart"
[ "$(stat -c %a "$work"/audit/keski-suomi/*/internal/disclosure.csv)" = 600 ]
report $? "the audit is for the office alone"
