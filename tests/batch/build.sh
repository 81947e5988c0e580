#!/bin/bash
# Whole runs of kausi, as an office makes them: the files, the exit statuses,
# the same bytes each time.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash

# same NAME A B: two folders hold the same files with the same bytes.
same() {
	if diff -r "$2" "$3" >"$work/said"; then
		ok "$1"
	else
		not_ok "$1" "$(head -5 "$work/said")"
	fi
}

# A copy of input/ that a case may spoil.
spoil() {
	rm -rf "$work/input"
	cp -r input "$work/input"
}
month=input/counties/keusote/2024-02

expect "a build says what it made" 0 '^[0-9]* files, [0-9]* pages, [0-9.]* s$' \
    "$KAUSI" build --county keusote --out "$work/a"
find "$work/a" -mindepth 1 -printf '%P %m\n' | grep -v '\.lock' |
    LC_ALL=C sort >"$work/list"
cat >"$work/expected" <<EOF
keusote 755
keusote/2024-02 755
keusote/2024-02/figures.csv 644
keusote/2024-02/internal 700
keusote/2024-02/internal/disclosure.csv 600
keusote/2024-02/internal/figures.csv 600
keusote/2024-02/internal/kuukausiraportti-report.fi.pdf 600
keusote/2024-02/internal/kuukausiraportti-workbook.fi.xlsx 600
keusote/2024-02/internal/manifest.json 600
keusote/2024-02/manifest.json 644
keusote/2024-02/tyonantajamalli-handout.fi.pdf 644
keusote/2024-02/tyonantajamalli-slides.fi.pdf 644
keusote/2024-02/tyonantajamalli-workbook.fi.xlsx 644
EOF
if diff "$work/expected" "$work/list" >"$work/said"; then
	ok "the files of a run and their modes"
else
	not_ok "the files of a run and their modes" "$(cat "$work/said")"
fi

TZ=Pacific/Auckland LC_ALL=C "$KAUSI" build --quiet --county keusote --out "$work/b"
same "the same bytes in another time zone and locale" "$work/a" "$work/b"
"$KAUSI" build --quiet --county keusote --out "$work/b"
same "the same bytes over an older set" "$work/a" "$work/b"
SOURCE_DATE_EPOCH=1709300000 "$KAUSI" build --quiet --county keusote --out "$work/c"
if cmp -s "$work/a/keusote/2024-02/tyonantajamalli-handout.fi.pdf" \
    "$work/c/keusote/2024-02/tyonantajamalli-handout.fi.pdf"; then
	not_ok "SOURCE_DATE_EPOCH dates the document"
else
	ok "SOURCE_DATE_EPOCH dates the document"
fi
expect "SOURCE_DATE_EPOCH may be the first day of all" 0 'files' \
    env SOURCE_DATE_EPOCH=0 "$KAUSI" build --county keusote --out "$work/c"
if python3 -c 'import sys, zipfile
sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("docProps/core.xml"))' \
    "$work/c/keusote/2024-02/tyonantajamalli-workbook.fi.xlsx" |
    grep -q '>1970-01-01T'; then
	ok "and the workbook does not ask the clock"
else
	not_ok "and the workbook does not ask the clock"
fi

# Every output's hash in the manifest is that of the file.
hashes() {
	python3 - "$1" <<'EOF'
import hashlib, json, os, sys
folder = sys.argv[1]
for name in ("manifest.json", "internal/manifest.json"):
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        statement = json.load(f)
    assert statement["_type"] == "https://in-toto.io/Statement/v1"
    assert statement["subject"], name
    for subject in statement["subject"]:
        with open(os.path.join(folder, subject["name"]), "rb") as f:
            found = hashlib.sha256(f.read()).hexdigest()
        assert found == subject["digest"]["sha256"], subject["name"]
    public = name == "manifest.json"
    text = json.dumps(statement)
    assert ("internal/" in text) != public, name
    assert ("accepted" in text) != public, name
    for d in statement["predicate"].get("deliveries", []):
        assert d["read"] == d["accepted"] + d["rejected"] + d["duplicates"]
print("hashes agree")
EOF
}
expect "manifests tell the hashes of what stands there" 0 'hashes agree' \
    hashes "$work/a/keusote/2024-02"

figure() {
	grep -q "^$2\$" "$work/a/keusote/2024-02/$1"
}
for line in HA01,02,2023-10,,,46,%,shown HA02,02,2023-10,,,29,%,shown \
    HA04,02,2024-02,,,221,n,shown HA05,02,2024-02,,,529,n,shown \
    'HA06,02,2024-02,,,79\.9[0-9]*,%,shown' \
    'HA07,02,2024-02,,,20\.0[0-9]*,%,shown'; do
	if figure figures.csv "$line"; then
		ok "figures.csv has $line"
	else
		not_ok "figures.csv has $line"
	fi
done

# --- selection ---------------------------------------------------------------
expect "check reads everything and writes nothing" 0 'ha_toteuma' \
    "$KAUSI" check
expect "list jobs" 0 'tyonantajamalli-handout.fi.pdf' "$KAUSI" list jobs
expect "list counties" 0 'keusote.02.Keski-Uudenmaan' "$KAUSI" list counties
expect "list indicators" 0 'HA01' "$KAUSI" list indicators
expect "one form is a preview" 0 '1 file, 2 pages' \
    "$KAUSI" build --form handout --out "$work/d"
if [ -f "$work/d/preview/keusote/2024-02/tyonantajamalli-handout.fi.pdf" ] &&
    [ ! -e "$work/d/keusote/2024-02" ]; then
	ok "a preview stands under preview/ only"
else
	not_ok "a preview stands under preview/ only"
fi
# What it does not compute is nothing that its files show or hide.
"$KAUSI" build --quiet --county keusote --form handout --form slides \
    --form report --out "$work/d"
find "$work/d/preview/keusote" -name '*.pdf' -printf '%P\n' >"$work/list"
preview=$(wc -l <"$work/list")
while read -r file; do
	cmp -s "$work/d/preview/keusote/$file" "$work/a/keusote/$file" &&
	    preview=$((preview - 1))
done <"$work/list"
if [ -s "$work/list" ] && [ "$preview" = 0 ]; then
	ok "a preview has the bytes that are published"
else
	not_ok "a preview has the bytes that are published"
fi
expect "another period" 0 'files' \
    "$KAUSI" build --period 2023-12 --out "$work/d"
expect "help" 0 'usage: kausi' "$KAUSI" --help
expect "version" 0 '^kausi [0-9]' "$KAUSI" --version

# --- usage: exit 2 -----------------------------------------------------------
expect "no command" 2 'expected one of' "$KAUSI"
expect "an unknown option is suggested" 2 'did you mean --county' \
    "$KAUSI" build --conty keusote
expect "a county that is not there" 2 'there is no county' \
    "$KAUSI" build --county nowhere --out "$work/e"
expect "a county outside the folder" 2 'usage' \
    "$KAUSI" build --county ../keusote --out "$work/e"
expect "a period outside the folder" 2 'a month like' \
    "$KAUSI" build --period ../2024-02 --out "$work/e"
expect "a period that was not delivered" 2 'delivery' \
    "$KAUSI" build --county keusote --period 2020-01 --out "$work/e"
mkdir "$work/fonts"
cp fonts/* "$work/fonts/"
rm "$work/fonts/Lato-Bold.ttf"
expect "a missing font is named" 2 'Lato-Bold.ttf' \
    "$KAUSI" build --fonts "$work/fonts" --out "$work/e"
expect "a missing dictionary says what to install" 2 'package voikko-fi' \
    "$KAUSI" check --dictionaries "$work/fonts"
spoil
sed -i 's/sum tunnit/sum tunit/' "$work/input/indicators/ha.yaml"
expect "a broken definition" 2 'did you mean tunnit' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
cp -r templates "$work/templates"
echo '{{tuntemattomat}}' >>"$work/templates/documents/tyonantajamalli/fi.tpl"
expect "an unknown marker in a template" 2 'fi.tpl:[0-9]*:' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
expect "check finds it too" 2 'fi.tpl:[0-9]*:' \
    "$KAUSI" check --templates "$work/templates"

rm -rf "$work/templates"
cp -r templates "$work/templates"
sed -i 's/^code: fi/code: sv/' "$work/templates/lang/fi.yaml"
expect "a language whose file has another's name" 2 'the code is sv' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
expect "a folder without a name" 2 'a folder.s name after --input' \
    "$KAUSI" build --input '' --out "$work/e"
expect "a period asked for twice is made once" 0 '^10 files, ' \
    "$KAUSI" build --county keusote --period 2024-02 --period 2024-02 \
    --out "$work/c"
expect "results that cannot be written" 5 'stdout' \
    bash -c '"$1" list jobs 2>&1 >/dev/full' - "$KAUSI"

spoil
expect "documents in the registers' place" 2 'registers stand here' \
    "$KAUSI" build --input "$work/input" --out "$work/input/counties"
ln -s input/counties "$work/link"
expect "also over a link" 2 'registers stand here' \
    "$KAUSI" build --input "$work/input" --out "$work/link"
same "and the registers are whole" input "$work/input"
expect "nor in those of another input" 2 'no set of documents' \
    "$KAUSI" build --out "$work/input/counties"
same "which are whole, too" input "$work/input"

rm -rf "$work/templates"
cp -r templates "$work/templates"
yes 'pitkä teksti' | head -3000 >"$work/long"
sed -i "/^Luvut henkilökohtaisen/r $work/long" \
    "$work/templates/documents/tyonantajamalli/tyokirja.fi.tpl"
expect "a paragraph that no cell of a workbook holds" 1 'a cell holds' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"

# county LINE: the line is added to county.yaml; `s/…/…/` edits it.
county_file="$work/input/counties/keusote/county.yaml"
county() {
	spoil
	case $1 in
	s[/#]*) sed -i "$1" "$county_file" ;;
	*) echo "$1" >>"$county_file" ;;
	esac
}
for limit in -1 101 9223372036854775807; do
	county "rejection_limit: $limit"
	expect "a rejection limit of $limit %" 2 'rejection_limit is' \
	    "$KAUSI" build --input "$work/input" --out "$work/e"
done
county 's/^  fi: .*/  fi: ""/'
expect "a county without an official name" 2 'official name is empty' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county 'project: {name: {fi: A}, programme: {fi: B}, instrument: C, first_year: 2025, last_year: 2022}'
expect "a grant that ends before it begins" 2 'first_year and last_year' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
project='name: {fi: A}, programme: {fi: B}, instrument: C'
project="$project, first_year: 2022, last_year: 2025"
county "project: {$project, diary_number: \"VN 1 2022\"}"
expect "a diary number with a blank" 2 'a diary number is made of' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county "project: {$project, decided: 2022-02-30}"
expect "a decision of no day" 2 'county.yaml:[0-9]*:[0-9]*: error: ' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county "project: {$project, partners: [{id: A, name: {fi: A}}, \
    {id: A, name: {fi: B}}]}"
expect "a partner named twice" 2 'the partner A stands twice' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county "project: {$project, partners: [{id: A, name: {sv: A}}]}"
expect "a partner without a Finnish name" 2 "the partner's name in Finnish" \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county 's/email: .*/email: ha keskus@keusote.example/'
expect "an email address with a blank" 2 'expected an address like .*@' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county 's/email: .*/email: ha-keskus.keusote.example/'
expect "an email address without its @" 2 'county.yaml:[0-9]*:10: error: expected an address like .*@' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
county 's#url: .*#url: keusote.example/apu#'
expect "a web address without https:" 2 'expected an address that begins with https' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
check_county() { "$KAUSI" check --county keusote --input "$work/input"; }
county 's/"186"/"188"/'
expect "a municipality that is none" 0 \
    'county.yaml:10:26: warning: 188 is not a municipality of the area 02; did you mean 186? .code.$' \
    check_county
county 's/"186"/"092"/'
expect "a municipality of another county" 0 \
    'warning: 092 is not a municipality of the area 02; ' check_county
county 's#url: .*#url: "https://keusote.example/a b"#'
expect "a web address with a blank" 2 'begins with https.*without blanks' \
    "$KAUSI" build --input "$work/input" --out "$work/e"

# document EDIT: a copy of templates/ whose document.yaml is edited.
declaration="$work/templates/documents/tyonantajamalli/document.yaml"
document() {
	rm -rf "$work/templates"
	cp -r templates "$work/templates"
	sed -i "$1" "$declaration"
}
document 's/form: workbook/form: handout/'
expect "a form that stands twice" 2 'document.yaml:.*stands twice' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
# a form may have so many pages and no more
document '/form: handout/s/pages: 2/pages: 1/'
line=$(grep -n 'form: handout' "$declaration" | cut -d: -f1)
expect "a handout of more pages than it may have" 1 \
    "document.yaml:$line:.*handout took 2 pages and may have 1: shorten" \
    "$KAUSI" build --templates "$work/templates" --county keusote \
    --document tyonantajamalli --form handout --out "$work/e"
document '/form: handout/s/pages: 2/pages: 0/'
expect "a form of no pages" 2 "document.yaml:$line:.*at least one page" \
    "$KAUSI" check --templates "$work/templates"
document '/form: workbook/s/xlsx/xlsx, pages: 2/'
expect "a form without pages that may have two" 2 \
    'document.yaml:.*has no pages cannot have too many' \
    "$KAUSI" check --templates "$work/templates"
document 's/^title:.*/title: {sv: Arbetsgivarmodellen}/'
expect "a document without a title in its language" 2 'document.yaml:.*title' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^title:.*/title: {fi: ""}/'
expect "a document with an empty title" 2 'document.yaml:.*title' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^title:.*/title: {fi: [Työnantajamalli]}/'
expect "a document whose title is a list" 2 \
    'document.yaml:.*expected a value for title' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/form: workbook/form: b-c/'
cp -r "$work/templates/documents/tyonantajamalli" \
    "$work/templates/documents/tyonantajamalli-b"
sed -i 's/form: b-c/form: c/' \
    "$work/templates/documents/tyonantajamalli-b/document.yaml"
expect "two documents with files of one name" 2 'tyonantajamalli-b-c, too' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^class:.*/class: []/'
expect "a document of no class" 2 'class is empty' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^counties:.*/counties: []/'
expect "a document for no county" 2 'counties is empty' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^counties:.*/&\nexcept: [keski-suomi]/'
expect "an exception where counties are named" 2 'except is for counties: all' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^counties:.*/counties: all\nexcept: all/'
expect "a document for all but all" 2 'for no county' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^counties:.*/counties: all\nexcept: [keskisuomi]/'
expect "an exception that is not there" 2 'warning: .*mean keski-suomi' \
    "$KAUSI" build --county vantaa-kerava --templates "$work/templates" \
    --out "$work/e"
document 's/^forms:/forms: []/; /^- {form:/d'
expect "a document without a form" 2 'forms is empty' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
spoil
sed -i 's/by: \[ehdot, palkkaryhma\]/&\n  total: none/' \
    "$work/input/indicators/ha.yaml"
expect "a total that the indicator has not" 2 'HA05 has no total' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
spoil
sed -i 's/by: \[ehdot, palkkaryhma\]/by: [ehdot, palkkaryhma, avustaja_id, alku]/' \
    "$work/input/indicators/ha.yaml"
for column in avustaja_id alku; do
	document "/^figures:/a - {name: x, indicator: HA05, period: job, by: $column}"
	expect "a public figure by $column" 2 "document.yaml:.*$column would" \
	    "$KAUSI" build --input "$work/input" \
	    --templates "$work/templates" --out "$work/e"
done
sed -i 's/^class:.*/class: internal/' "$declaration"
expect "and an internal one" 0 'files' "$KAUSI" build \
    --input "$work/input" --templates "$work/templates" --out "$work/i"
document '/^figures:/a - {name: x, indicator: HA05, period: job, by: ehdot, category: OUTO}'
expect "a category that no code list has" 2 'document.yaml:.*no category OUTO' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document '/^figures:/a - {name: x, indicator: HA05, period: job, category: HETA}'
expect "a category without its breakdown" 2 'document.yaml:.*name that with by' \
    "$KAUSI" build --templates "$work/templates" --out "$work/e"
document 's/^counties:.*/counties: [keusote, kesuote]/'
expect "a document for a county that is not there" 0 'warning: .*kesuote' \
    "$KAUSI" check --templates "$work/templates"

# --- data: exit 3 ------------------------------------------------------------
spoil
rm "$work/$month/ta_sopimus.csv"
expect "a register that is not delivered" 3 'ta_sopimus' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
# What is there and cannot be read is not the same as what is not there.
october="$work/input/counties/keusote/2023-10"
spoil
ln -sf nowhere "$october/ha_toteuma.csv"
expect "an earlier register that leads nowhere" 3 '2023-10/ha_toteuma.csv' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
spoil
ln -sf ha_toteuma.csv "$october/ha_toteuma.csv"
expect "an earlier register that leads to itself" 3 \
    '2023-10/ha_toteuma.csv' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
spoil
truncate -s 2G "$work/$month/ta_sopimus.csv"
expect "a register over a gibibyte is not read first" 3 'File too large' \
    timeout 20 "$KAUSI" build --county keusote --input "$work/input" \
    --out "$work/e"
spoil
: >"$work/$month/ta_sopimus.csv"
expect "a register that is empty" 3 'ta_sopimus' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
spoil
sed -i '1s/ehdot/ehto/' "$work/$month/ta_sopimus.csv"
expect "a required column that lacks" 3 'ehdot' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
# Without its value, and before anything is written.
spoil
sed -i '1s/$/;huomautus/; 2s/$/;010190-900P/; 3,$s/$/;/' \
    "$work/$month/ta_sopimus.csv"
expect "an identity code in a column that is left out" 3 \
    'ta_sopimus.csv:2:[0-9]*: error: .*\[identity\]' \
    "$KAUSI" build --input "$work/input" --out "$work/g"
if ! grep -q 900P "$work/said" && [ ! -e "$work/g/keusote/2024-02" ]; then
	ok "nothing of that county is written, nor is the code told"
else
	not_ok "nothing of that county is written, nor is the code told"
fi
spoil
sed -i '2,200s/;HETA;/;OUTO;/' "$work/$month/ta_sopimus.csv"
expect "over the rejection limit" 3 'rejection-limit' \
    "$KAUSI" build --input "$work/input" --out "$work/e"
# What is published stays; all the rows are told where a preview would stand.
lists=preview/keusote/2024-02/internal/rejected
cp -r "$work/a" "$work/r"
"$KAUSI" build --input "$work/input" --out "$work/e" --json 2>/dev/null |
    grep -q "\"rejected\": *\"$work/e/$lists\"" && good=yes || good=no
report $good "as JSON, the place of the lists"
expect "the message that nothing is published names it" 3 \
    "^keusote 2024-02: not published; .* $work/r/$lists\$" \
    "$KAUSI" build --input "$work/input" --out "$work/r" --jobs 2
good=no
[ "$(grep -c ';OUTO;' "$work/$month/ta_sopimus.csv")" = \
    "$(grep -c ',ehdot,code$' "$work/r/$lists/ta_sopimus.csv")" ] &&
	head -1 "$work/r/$lists/ta_sopimus.csv" |
	grep -qx 'file,line,column,rule' && good=yes
report $good "every rejected row is listed there"
{
	stat -c %a "$work/r/preview/keusote/2024-02/internal" \
	    "$work/r/$lists" "$work/r/$lists"/*
	find "$work/r" -name '.run-*'
} | sort -u >"$work/said"
[ "$(tr '\n' ' ' <"$work/said")" = '600 700 ' ] &&
    ! grep -rq OUTO "$work/r" && good=yes || good=no
report $good "for their owner alone, without a value"
diff -r "$work/a/keusote" "$work/r/keusote" >"$work/said" && good=yes ||
    good=no
report $good "and what was published stays as it was"
spoil
awk -F';' 'BEGIN { OFS = ";" } /HETA/ && !n { sub(/HETA/, "OUTO"); n = 1 }
    { print }' "$work/$month/ta_sopimus.csv" >"$work/x" &&
    mv "$work/x" "$work/$month/ta_sopimus.csv"
rm -rf "$work/r"
expect "a rejected row under the limit leaves 0" 0 'error: column' \
    "$KAUSI" build --input "$work/input" --out "$work/f"
if grep -q 'ta_sopimus.csv,[0-9]*,ehdot,' \
    "$work/f/keusote/2024-02/internal/rejected/ta_sopimus.csv" &&
    ! grep -rq OUTO "$work/f"; then
	ok "the rejected row stands in internal/rejected without its value"
else
	not_ok "the rejected row stands in internal/rejected without its value"
fi
expect "and is refused under --strict" 3 'error: column' \
    "$KAUSI" build --strict --input "$work/input" --out "$work/e"
if [ -e "$work/e/keusote/2024-02" ]; then
	not_ok "nothing is published of what was refused"
else
	ok "nothing is published of what was refused"
fi

# One county fails, the other is made.
spoil
cp -r "$work/input/counties/keusote" "$work/input/counties/toinen"
sed -i 's/^short_name:.*/short_name: Toinen/' \
    "$work/input/counties/toinen/county.yaml"
rm "$work/input/counties/keusote/2024-02/ha_toteuma.csv"
expect "a county that fails leaves the others" 3 'ha_toteuma' \
    "$KAUSI" build --input "$work/input" --out "$work/g"
if [ -f "$work/g/toinen/2024-02/manifest.json" ] &&
    [ ! -e "$work/g/keusote/2024-02" ]; then
	ok "the other county is published"
else
	not_ok "the other county is published"
fi

# --- disclosure --------------------------------------------------------------
# All but three of the contracts under labour law become HETA, their employers
# members.
spoil
python3 - "$work/$month" <<'EOF'
import csv, sys

def read(name):
    with open(f"{sys.argv[1]}/{name}.csv", encoding="utf-8", newline="") as f:
        rows = list(csv.reader(f, delimiter=";"))
    return rows[0].index, rows

def write(name, rows):
    with open(f"{sys.argv[1]}/{name}.csv", "w", encoding="utf-8", newline="") as f:
        csv.writer(f, delimiter=";", lineterminator="\n").writerows(rows)

column, rows = read("ta_sopimus")
ehdot, loppu = column("ehdot"), column("loppu")
kept = 0
for row in rows[1:]:
    if row[ehdot] == "LAKI":
        if kept < 3 and row[loppu] == "":
            kept += 1
        else:
            row[ehdot] = "HETA"
write("ta_sopimus", rows)
column, rows = read("ta_tyonantaja")
for row in rows[1:]:
    row[column("heta_jasen")] = "K"
write("ta_tyonantaja", rows)
EOF
expect "three persons are too few" 0 'files' \
    "$KAUSI" build --input "$work/input" --out "$work/h"
set_h="$work/h/keusote/2024-02"
if grep -q '^HA05,02,2024-02,ehdot,LAKI,,n,hidden$' "$set_h/figures.csv" &&
    grep -q '^HA05,02,2024-02,ehdot,LAKI,3,n,shown' \
	"$set_h/internal/figures.csv"; then
	ok "a figure about three persons is hidden in public only"
else
	not_ok "a figure about three persons is hidden in public only" \
	    "$(grep ^HA05 "$set_h/figures.csv")"
fi
if pdftotext -layout "$set_h/tyonantajamalli-handout.fi.pdf" - |
    grep -q '\.\.'; then
	ok "the page shows two dots"
else
	not_ok "the page shows two dots"
fi
