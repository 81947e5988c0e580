#!/bin/bash
# Pages look as they did: one page of each kind (tests/pictures/pages) is drawn
# by poppler and compared with its picture in tests/pictures.  A pixel differs
# when a colour does by an eighth (edges are smoothed a little differently from
# machine to machine); a page, when 1 pixel in 2000 does.  Where they differ is
# drawn in build/pictures.  --accept takes the pages as they are now.
# TAP; a judge that is absent is skipped.
set -u
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
KAUSI=${KAUSI:-$PWD/$BUILD/kausi}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
differences=build/pictures
export LC_ALL=C.UTF-8

for judge in pdftoppm compare; do
	if ! command -v $judge >/dev/null; then
		echo "ok - pictures of pages # SKIP $judge is not installed"
		exit 0
	fi
done
if ! "$KAUSI" build --out "$work/out" >"$work/said" 2>&1; then
	echo "not ok - kausi builds the documents"
	tail -5 "$work/said" | sed 's/^/# /'
	exit 1
fi

# picture FILE PAGE STEM: the page at 40 dots an inch, as STEM.png.
picture() {
	pdftoppm -r 40 -png -f "$2" -l "$2" -singlefile "$1" "$3"
}

# differing REFERENCE PAGE DIFFERENCE: how many pixels differ; nothing when the
# two are not of one size.
differing() {
	compare -metric AE -fuzz 12.5% "$1" "$2" "$3" 2>&1 |
	    sed -n 's/^\([0-9]*\)\(e+.*\)\{0,1\}$/\1\2/p'
}

# alike REFERENCE PAGE DIFFERENCE: whether so few do that nobody would see.
alike() {
	local pixels total
	pixels=$(differing "$@")
	total=$(identify -format '%[fx:w*h]' "$1")
	[ -n "$pixels" ] &&
	    awk "BEGIN { exit !($pixels * 2000 <= $total) }"
}

mkdir -p "$differences"
while read -r name file page; do
	case $name in '' | '#'*) continue ;; esac
	reference=tests/pictures/$name.png
	if ! picture "$work/out/$file" "$page" "$work/$name" 2>"$work/said"; then
		echo "not ok - $name: page $page of $file is drawn"
		sed 's/^/# /' "$work/said"
	elif [ "${1:-}" = --accept ]; then
		cp "$work/$name.png" "$reference"
		echo "ok - $name is accepted"
	elif alike "$reference" "$work/$name.png" "$differences/$name.png"; then
		rm -f "$differences/$name.png"
		echo "ok - $name looks as it did"
	else
		echo "not ok - $name looks as it did"
		echo "# see $differences/$name.png; if it is right now," \
		    "give: tests/judges/pictures.sh --accept"
	fi
done <tests/pictures/pages

# The test itself: a page with a word less must differ.
name=handout-first
convert "$work/$name.png" -fill white -draw 'rectangle 60,60 90,72' \
    "$work/spoilt.png"
if alike "tests/pictures/$name.png" "$work/spoilt.png" "$work/difference.png"; then
	echo "not ok - a page that lost a word is told from the other"
else
	echo "ok - a page that lost a word is told from the other"
fi
