#!/bin/bash
# The twins: each indicator is computed a second time, by sqlite from the same
# deliveries, and must agree exactly with what kausi recorded in
# internal/figures.csv: totals, breakdowns, parts, persons and statuses, of the
# newest month of each county and the twelve before it.  So do the sample and
# 200 small counties that are made up at random.  Then definitions are broken
# on purpose, and the twins must notice each.  TAP.
# usage: tests/judges/twins.sh [KAUSI]
set -u
cd "$(dirname "$0")/../.." || exit 2
kausi=${1:-${KAUSI:-build/kausi}}
counties=200
twins=tests/judges/twins
export LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

if ! command -v sqlite3 >/dev/null; then
	echo "ok - twins of the indicators # SKIP sqlite3 is not installed"
	exit 0
fi

# A line of TAP: report GOOD NAME [FILE with reasons]
report() {
	if [ "$1" = yes ]; then
		echo "ok - $2"
		return
	fi
	echo "not ok - $2"
	[ $# -lt 3 ] || sed 's/^/# /' "$3" | head -10
}

# No documents: all indicators are recorded without any.
mkdir -p "$work/templates/documents"
cp -r templates/lang templates/themes templates/partials "$work/templates"

# build INPUT OUT [OPTION]...
build() {
	"$kausi" build --input "$1" --templates "$work/templates" --out "$2" \
	    --jobs 2 "${@:3}" >"$work/log" 2>&1
}

# What is declared beside the counties of a folder: declare FOLDER
declare_input() {
	local name
	for name in input/*; do
		[ -e "$1/$(basename "$name")" ] || ln -s "$PWD/$name" "$1"
	done
}

# Both halves of the made-up counties at once.
make_random() {
	local half=$((counties / 2)) other
	python3 tests/judges/random/generate.py input "$work/random" 1 $half &
	other=$!
	python3 tests/judges/random/generate.py input "$work/second" \
	    $((half + 1)) $counties && wait $other &&
	    mv "$work"/second/counties/* "$work/random/counties" &&
	    declare_input "$work/random"
}

# Computes and compares what was recorded: compute DATABASE
compute() {
	local part
	{
		echo "PRAGMA synchronous = off; PRAGMA journal_mode = off;" \
		    "PRAGMA temp_store = memory;"
		for part in asked catalogue ha ne os et tv te ym rr fill \
		    formulas compare; do
			echo ".read $twins/$part.sql"
		done
	} | sqlite3 -batch -bail "$1" >/dev/null 2>"$work/said"
}

# A line of TAP for each figure: judge DATABASE WHERE
judge() {
	sqlite3 -batch "$1" "SELECT CASE WHEN count(d.id) THEN 'not ok'
	    ELSE 'ok' END || ' - ' || f.id || ' has its twin''s figures in ' ||
	    '$2' || coalesce(char(10) || '# ' || min(d.county || ' ' ||
	    printf('%d-%02d ', d.k / 12, d.k % 12 + 1) || d.what), '')
	    FROM figure AS f LEFT JOIN difference AS d USING (id)
	    GROUP BY f.id ORDER BY f.rowid"
}

# agree NAME INPUT [OPTION]...: builds, loads, computes and judges.
agree() {
	local name=$1 database=$work/$1.db
	if ! build "$2" "$work/$name-out" "${@:3}" ||
	    ! python3 $twins/load.py "$database" "$2" "$work/$name-out" \
		2>"$work/log" || ! compute "$database"; then
		cat "$work/said" >>"$work/log"
		report no "$name deliveries are built and computed" "$work/log"
		return 1
	fi
	judge "$database" "$name deliveries"
}

# All counties were built, no row was rejected, and much was tried.
look_at_random() {
	sqlite3 -batch "$work/random.db" "SELECT name || ' is not built'
	    FROM county WHERE name NOT IN (SELECT county FROM figures)" \
	    >"$work/said"
	find "$work/random-out" -path '*/rejected/*' >>"$work/said"
	[ -s "$work/said" ] &&
	    report no "the random deliveries are accepted" "$work/said" ||
	    report yes "the random deliveries are accepted"
	sqlite3 -batch "$work/random.db" ".read $twins/tried.sql" \
	    >"$work/said" 2>&1
	[ -s "$work/said" ] &&
	    report no "the random deliveries try every figure" "$work/said" ||
	    report yes "the random deliveries try every figure"
}

# Breaks the definitions of a round; false, and tells, when one is as it was.
break_definitions() {
	local folder=$1 round=$2 at id edit file good=0
	while read -r at id edit; do
		[ "$at" = "$round" ] || continue
		file=$(grep -l "^- id: $id\$" "$folder"/*.yaml)
		cp "$file" "$work/before"
		sed -i -e "/^- id: $id\$/,/^  unit/{" -e "$edit" -e '}' "$file"
		if cmp -s "$file" "$work/before"; then
			report no "$id is broken by $edit"
			good=1
		fi
	done <$twins/broken.txt
	return $good
}

# One run in which all definitions of a round are broken; a quarter of the
# counties is enough to notice.
notice() {
	local round=$1 input=$work/broken$1 at id edit
	mkdir -p "$input/counties"
	ln -s "$work/random/codes" "$input"
	cp -r input/indicators "$input"
	ln -s "$work"/random/counties/r0[1-5]? "$input/counties"
	declare_input "$input"
	break_definitions "$input/indicators" "$round"
	if ! build "$input" "$work/broken-out$round" ||
	    ! python3 $twins/load.py "$work/random.db" \
		"$work/broken-out$round" 2>"$work/log" ||
	    ! sqlite3 -batch -bail "$work/random.db" \
		".read $twins/compare.sql" >"$work/log" 2>&1; then
		report no "broken definitions are built" "$work/log"
		return
	fi
	while read -r at id edit; do
		[ "$at" = "$round" ] || continue
		[ "$(sqlite3 -batch "$work/random.db" "SELECT count(*) > 0
		    FROM difference WHERE id = '$id'")" = 1 ] &&
		    report yes "$id: $edit is noticed" ||
		    report no "$id: $edit is noticed"
	done <$twins/broken.txt
}

agree sample input
if ! make_random 2>"$work/log"; then
	report no "deliveries are made up" "$work/log"
	exit 1
fi
agree random "$work/random" || exit 1
look_at_random
for round in 1 2 3 4; do
	notice "$round"
done
