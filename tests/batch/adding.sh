#!/bin/bash
# docs/adding.md is true: each of its chapters, done as it stands there in a copy
# of the tree, gives what it promises.  The chapters build on each other.  TAP;
# KAUSI is the binary, its folder what has been compiled.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
export KAUSI LC_ALL=C.UTF-8 LANGUAGE=en
built=$(dirname "$KAUSI")
guide=$PWD/docs/adding.md
cp -r input templates fonts "$work"
made=$work/out/pohjanmaa/2024-03

# chapter TITLE NAME COMMAND...: the chapter is done and then the command holds.
chapter() {
	local title=$1 name=$2
	shift 2
	python3 tests/batch/guide.py "$guide" "$title" "$work" \
	    >"$work/said" 2>&1 && "$@" >>"$work/said" 2>&1
	report $? "$name"
}

kausi() { (cd "$work" && "$KAUSI" "$@"); }
said() { grep -q -- "$1" "$work/said"; }
text() { pdftotext -raw "$made/$1" - | tr '\n' ' ' | grep -- "$2"; }

sound() { kausi check --county keusote; }
chapter "A code list" "a code list" sound
chapter "A register" "a register" sound
warned() {
	said 'kuljetus.csv:8:.*warning:.*give its kilometres.*trip-has-a-length' &&
	    said 'kuljetus  *8  *8  *0'
}
chapter "A county" "a county, whose register is read and judged" warned
chapter "An indicator" "an indicator, explained" said '[^0-9]7[^0-9]'
protected() { grep 'class: public, min_persons: 10, ' "$work/input/disclosure.yaml"; }
chapter "A threshold" "a threshold" protected
kept_back() { text kuljetus-handout.fi.pdf 'käytöstä ei voi kertoa'; }
chapter "A document" "a document; ten persons are asked for, so seven are not told" \
    kept_back
cp input/disclosure.yaml "$work/input"
workbook() {
	kausi build --county pohjanmaa && [ -s "$made/kuljetus-workbook.fi.xlsx" ] &&
	    text kuljetus-handout.fi.pdf 'matkoja käyttäjää kohti oli 1,1'
}
chapter "A form" "a form; as many as five suffice again" workbook
swedish() {
	sed -i 's/^languages:.*/languages: [fi, sv]/' \
	    "$work/input/counties/pohjanmaa/county.yaml" &&
	    kausi build --county pohjanmaa &&
	    text kuljetus-handout.sv.pdf 'gjordes 8 resor med färdtjänsten av 7'
}
chapter "A language" "a language" swedish
large() { kausi build --county pohjanmaa && text kuljetus-large.fi.pdf asukasta; }
chapter "A look" "a look" large

# What is compiled: in a copy of the sources, with what has been built of them.
mkdir -p "$work/build"
cp -rp reports Makefile "$work"
cp -rp "$built/reports" "$built/kausi" "$built/libkausi.a" "$built/locale" \
    "$work/build"
compile() { make -s -C "$work" BUILD=build all; }
program() { KAUSI=$work/build/kausi kausi "$@"; }
longest() { compile && program explain KJ04 --county pohjanmaa | grep '20[.,]4'; }
chapter "A kind of measure" "a kind of measure" longest
cp -rp "$work/reports" "$work/before"
contents() {
	compile && program build --county pohjanmaa &&
	    diff <(echo "1 Kuljetuspalvelu") "$made/kuljetus-contents.fi.txt"
}
chapter "A file format" "a file format" contents

# The places that the compiler names are those of the guide.
named() {
	make -s -k -C "$work" BUILD=build CC="${CC:-cc} -fsyntax-only" all 2>&1 |
	    sed -n 's/^\(reports[^:]*\):.*BLOCK_ASIDE.*not handled.*/\1/p' |
	    sort -u | diff <(sed -n '/^```text/,/^```$/p' "$guide" | grep ^reports) -
}
chapter "A kind of block" "a kind of block: the compiler names its places" named
