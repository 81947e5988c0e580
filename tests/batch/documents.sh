#!/bin/bash
# What the documents say: each file COUNTY_PERIOD_DOCUMENT-FORM.text (in another
# language than Finnish, FORM.sv.text) of tests/batch/documents holds lines that
# the text of that PDF must have, blanks and line ends aside, and, after !, such
# as it must not have.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash

if ! command -v pdftotext >/dev/null; then
	echo "ok - texts of the documents # SKIP poppler-utils is not installed"
	exit 0
fi

# One line, one blank between words, no-break spaces as blanks.
plain() { tr '\n\f' '  ' | sed 's/\xc2\xa0/ /g; s/  */ /g'; }

# says TEXT FILE: whether the text has what the file asks for; else the lines.
says() {
	local line good=0
	while IFS= read -r line; do
		case $line in
		'' | '#'*) ;;
		'! '*)
			if grep -qF -- "${line#! }" "$1"; then
				echo "it says: ${line#! }"
				good=1
			fi
			;;
		*)
			if ! grep -qF -- "$line" "$1"; then
				echo "it does not say: $line"
				good=1
			fi
			;;
		esac
	done <"$2"
	return $good
}

# A run of a county's month is made once.
build() {
	[ -d "$work/out/$1/$2" ] ||
	    "$KAUSI" build --quiet --county "$1" --period "$2" \
		--out "$work/out" >"$work/said" 2>&1
}

for file in tests/batch/documents/*.text; do
	name=$(basename "$file" .text)
	county=${name%%_*}
	document=${name##*_}
	period=${name#*_}
	period=${period%%_*}
	build "$county" "$period"
	case $document in
	*.??) ;;
	*) document=$document.fi ;;
	esac
	pdf=$(find "$work/out/$county/$period" -name "$document.pdf")
	if [ -z "$pdf" ]; then
		report no "$document of $county $period is made"
		continue
	fi
	pdftotext -raw -nopgbrk "$pdf" - | plain >"$work/text"
	says "$work/text" "$file" >"$work/said"
	report $? "$document of $county $period says what it should"
done
