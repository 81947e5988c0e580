#!/bin/bash
# That a state-aid report proves itself: evidence.py reckons it from the PDF
# alone, and its workbook; the sources are the files that it names.  Copies that
# are spoilt on purpose must be refused, each for its reason.  TAP; a tool that
# is absent is skipped.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash
county=paijat-hame
period=2024-12

for tool in qpdf pdftotext python3; do
	command -v $tool >/dev/null && continue
	echo "ok - a report proves itself # SKIP $tool is not installed"
	exit 0
done
# Another python may stand first in PATH than the one that openpyxl is for.
python=python3
"$python" -c 'import openpyxl' 2>/dev/null || python=/usr/bin/python3
has_openpyxl=0
"$python" -c 'import openpyxl' 2>/dev/null && has_openpyxl=1

mkdir -p "$work/input/counties"
find input -mindepth 1 -maxdepth 1 ! -name counties -exec cp -r -t "$work/input" {} +
cp -r input/counties/$county "$work/input/counties"
cp -r templates fonts "$work"
rm -rf "$work/templates/documents"
mkdir "$work/templates/documents"
cp -r tests/batch/costs "$work/templates/documents"
[ ! -d templates/documents/valtionavustus ] ||
	cp -r templates/documents/valtionavustus "$work/templates/documents"

# build OUT: the documents of the copy
build() {
	"$KAUSI" build --county $county --period $period --input "$work/input" \
	    --templates "$work/templates" --fonts "$work/fonts" \
	    --out "$work/$1" >"$work/said" 2>&1
}

# evidence PDF [OPTION]...
evidence() {
	"$python" tests/judges/evidence.py "$@" >"$work/said" 2>&1
}

build out
report $? "the reports are made"
made=$work/out/$county/$period/authority
for pdf in "$made"/*.pdf; do
	name=$(basename "$pdf" .pdf)
	evidence "$pdf" --inputs "$work"
	report $? "$name: figures, pages and sources agree with its vouchers"
	book=$(echo "$name" | sed -E 's/-[a-z]+\.(..)$/-workbook.\1/').xlsx
	if [ $has_openpyxl = 0 ]; then
		echo "ok - $name: so does its workbook # SKIP no openpyxl here"
	else
		evidence "$pdf" --workbook "$made/$book"
		report $? "$name: so does its workbook, to the cent"
	fi
done

# --- spoilt copies ---------------------------------------------------------

whole=$made/costs-report.fi.pdf
mkdir "$work/files"

# take_out PDF
take_out() {
	local name
	for name in figures.csv costs.csv budget.csv sources.json; do
		qpdf --show-attachment=$name "$1" >"$work/files/$name"
	done
}

# put_in PDF TO: the files of the folder in place of those of the PDF
put_in() {
	local name options=()
	for name in figures.csv costs.csv budget.csv sources.json; do
		options+=(--add-attachment "$work/files/$name" "--key=$name"
		    --replace --)
	done
	qpdf "$1" "${options[@]}" "$2"
}

# seal NAME: sources.json tells the digest that the spoilt file has now
seal() {
	local now was
	was=$(qpdf --show-attachment="$1" "$whole" | sha256sum | cut -d' ' -f1)
	now=$(sha256sum <"$work/files/$1" | cut -d' ' -f1)
	sed -i "s/$was/$now/" "$work/files/sources.json"
}

# refused NAME REASON PDF [OPTION]...
refused() {
	evidence "${@:3}"
	[ $? = 1 ] && grep -qE "$2" "$work/said"
	report $? "refused: $1"
}

take_out "$whole"
put_in "$whole" "$work/spoilt.pdf"
evidence "$work/spoilt.pdf"
! grep -qv 'vouchers,\|MIME\|no date\|relationship\|no description' "$work/said"
report $? "files put back as they are differ in nothing else"

sed -i -E '0,/^(RR02_total,[^,]*,[^,]*,kustannuslaji,MATKAT,[0-9]+)\.[0-9]+/s//\1.01/' \
    "$work/files/figures.csv"
put_in "$whole" "$work/spoilt.pdf"
refused "figures.csv is not the one that was sealed" \
    'figures.csv: it is not the file' "$work/spoilt.pdf"
seal figures.csv
put_in "$whole" "$work/spoilt.pdf"
refused "cents of a figure" \
    'RR02_total 2024-12 MATKAT: .* in figures.csv, .* from the vouchers' \
    "$work/spoilt.pdf"

take_out "$whole"
sed -i -E '2s/,([0-9]+)(\.[0-9]+)?,([0-9.]+),(K|E),K,/,\1.01,\3,\4,K,/' \
    "$work/files/costs.csv"
seal costs.csv
put_in "$whole" "$work/spoilt.pdf"
refused "a cent of a voucher" \
    'RR02_total 2024-12: .* in figures.csv, .* from the vouchers' \
    "$work/spoilt.pdf"

take_out "$whole"
sed -i '$d' "$work/files/costs.csv"
seal costs.csv
put_in "$whole" "$work/spoilt.pdf"
refused "a voucher left out" 'in figures.csv, .* from the vouchers' \
    "$work/spoilt.pdf"

# Another month's costs: the files agree with each other, not with the pages.
delivery=$work/input/counties/$county/$period/hanke_kulu.csv
cp "$delivery" "$work/kept"
sed -i -E '2s/^(([^;]*;){6})[0-9]+/\19999/' "$delivery"
build other
report $? "a copy with another sum is made"
take_out "$work/other/$county/$period/authority/costs-report.fi.pdf"
put_in "$whole" "$work/spoilt.pdf"
refused "pages of other figures" 'the printed numbers .* are not those' \
    "$work/spoilt.pdf"
refused "a delivery that was changed since" \
    "$period/hanke_kulu.csv: the file is not the one that was read" \
    "$whole" --inputs "$work"
if [ $has_openpyxl = 1 ]; then
	refused "a workbook of other figures" 'the numbers are not those' "$whole" \
	    --workbook "$work/other/$county/$period/authority/costs-workbook.fi.xlsx"
fi
