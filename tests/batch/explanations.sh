#!/bin/bash
# What an author must say of deviations: without the text a report is a draft on
# each page, in the language that lacks it, and a warning names what to write;
# with it the report is none, whatever stands in the text.  TAP; KAUSI is the
# binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
unset LC_ALL LC_MESSAGES LANG LANGUAGE
. tests/tap.bash
cp -r input "$work/input"
texts=$work/input/counties/paijat-hame/2024-12/hanke_selvitys.csv
cp "$texts" "$work/delivered"

build() {
	rm -rf "$work/out"
	"$KAUSI" build --county paijat-hame --document valtionavustus \
	    --input "$work/input" --out "$work/out" "$@" >"$work/said" 2>&1
}

# pages FORM.LANG: how many there are, and how many of them say WORD at the
# foot.
pages() {
	local file=$work/out/preview/paijat-hame/2024-12/authority
	file=$file/valtionavustus-$1.pdf
	pdfinfo "$file" | sed -n 's/^Pages: *//p'
	pdftotext -layout "$file" - | grep -c "^.*  *$2 .*([0-9]*)$"
}

# The cover has no foot.
is_draft() {
	local count marked
	read -r count marked < <(pages "$1" "$2" | xargs)
	[ "$marked" -gt 0 ] && [ "$marked" = $((count - 1)) ]
}
is_final() {
	local count marked
	read -r count marked < <(pages "$1" "$2" | xargs)
	[ "$count" -gt 0 ] && [ "$marked" = 0 ]
}

build
report $? "the report is made as delivered"
is_final interim.fi Luonnos && is_final interim.sv Utkast
report $? "with all explanations it is no draft"

grep -v ';MATKAT;' "$work/delivered" >"$texts"
build
grep -q 'warning: MATKAT .*hanke_selvitys\.csv.*\[explanation\]' "$work/said"
report $? "a text that lacks is named, with the file to write it in"
is_draft interim.fi Luonnos && is_draft interim.sv Utkast
report $? "each page says that it is a draft"
is_final claim.fi Luonnos
report $? "a form that needs no explanations is none"
build --form interim --strict
[ $? != 0 ]
report $? "--strict makes no report without the text"
LANG=fi_FI.UTF-8 build --form interim --lang fi
grep -q 'MATKAT poikkeaa' "$work/said"
report $? "the office is told in Finnish"

# The Swedish text alone lacks.
sed '/;MATKAT;/s/;[^;]*$/;/' "$work/delivered" >"$texts"
build --form interim
is_final interim.fi Luonnos && is_draft interim.sv Utkast
report $? "a text in one language does for that language"

# A text is text.
sed '/;TYKY-01;/s/;[^;]*;[^;]*$/;**a** {{county}} <b> # ::: | `c`;d/' \
    "$work/delivered" >"$texts"
build --form interim --lang fi
pdftotext -layout \
    "$work/out/preview/paijat-hame/2024-12/authority/valtionavustus-interim.fi.pdf" \
    - >"$work/said"
grep -qF '**a** {{county}} <b> # ::: | `c`' "$work/said"
report $? "a text is printed as it is written"
