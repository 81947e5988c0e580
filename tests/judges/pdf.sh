#!/bin/bash
# Outside judges of our PDF files: veraPDF (PDF/UA-1 and PDF/A-3a), qpdf,
# poppler.  Judged are the files named as arguments or else those under
# $BUILD/test-out, the documents that kausi builds, and the writer's own cases;
# of the cases also the text, and that the bytes never change.  Copies that are
# spoilt on purpose must be refused: a judge that passes all is none.
# TAP; a judge that is absent is skipped.
set -u
here=$PWD
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
STAGE=$BUILD/tests/pdf/stage
VERAPDF=build/judges/verapdf # not in $BUILD: fetched once for all builds
export LC_ALL=C.UTF-8
. tests/tap.bash
mkdir "$work/cases" "$work/plain" "$work/spoilt" "$work/again"

skip() { echo "ok - $1 # SKIP $2"; }
have() { command -v "$1" >/dev/null; }

# --- the files -------------------------------------------------------------

cases=$("$STAGE" list) || { not_ok "the PDF cases are listed"; exit 1; }
files=()
for case in $cases; do
	"$STAGE" pdf "$case" >"$work/cases/$case.pdf" ||
	    not_ok "pdf case $case is written"
	files+=("$work/cases/$case.pdf")
done
for case in tests/blocks/{eu,logo}-*.blocks; do
	case=$(basename "$case" .blocks)
	"$BUILD/tests/blocks/stage" pdf "tests/blocks/$case" \
	    >"$work/cases/$case.pdf" || not_ok "$case is written"
	files+=("$work/cases/$case.pdf")
done
for case in tests/layout/report-grant-*.md; do
	case=$(basename "$case" .md)
	"$BUILD/tests/layout/stage" pdf "tests/layout/$case" 2>/dev/null \
	    >"$work/cases/$case.pdf" || not_ok "$case is written"
	files+=("$work/cases/$case.pdf")
done
if [ $# -gt 0 ]; then
	for file in "$@"; do
		case $file in
		/*) files+=("$file") ;;
		*) files+=("$here/$file") ;;
		esac
	done
else
	if [ -d "$BUILD/test-out" ]; then
		while read -r file; do
			files+=("$file")
		done < <(find "$BUILD/test-out" -name '*.pdf' | sort)
	fi
	if [ -x "$KAUSI" ]; then
		"$KAUSI" build --out "$work/out" >"$work/log" 2>&1 ||
		    not_ok "kausi builds the documents" "$(tail -5 "$work/log")"
		while read -r file; do
			files+=("$file")
		done < <(find "$work/out" -name '*.pdf' 2>/dev/null | sort)
	fi
fi

# --- the same bytes --------------------------------------------------------

same_bytes() {
	local case=$1 zone
	for zone in UTC Pacific/Auckland America/Los_Angeles; do
		TZ=$zone "$STAGE" pdf "$case" >"$work/again/$case.pdf" &&
		    cmp "$work/cases/$case.pdf" "$work/again/$case.pdf" ||
		    return 1
	done
}
for case in $cases; do
	check "$case: the same bytes in three time zones" same_bytes "$case"
done

# --- qpdf ------------------------------------------------------------------

# A warning is a fault too: qpdf's status 3.
if have qpdf; then
	for file in "${files[@]}"; do
		check "qpdf ${file##*/}" qpdf --check "$file"
	done
	head -c 4000 "$work/cases/all-blocks.pdf" >"$work/cut.pdf"
	if qpdf --check "$work/cut.pdf" >/dev/null 2>&1; then
		not_ok "qpdf refuses a file cut short"
	else
		ok "qpdf refuses a file cut short"
	fi
else
	skip "qpdf" "qpdf is not installed"
fi

# --- poppler ---------------------------------------------------------------

# Of the cases that have an expected text.
same_text() {
	pdftotext -raw -nopgbrk "$work/cases/$1.pdf" - |
	    diff -u "tests/pdf/$1.text" -
}
# Every font embedded, subset and with a way back to Unicode.
whole_fonts() {
	pdffonts "$1" | awk 'NR > 2 { fonts++
		if ($(NF-4) != "yes" || $(NF-3) != "yes" || $(NF-2) != "yes") {
			print; bad = 1 } }
		END { exit bad || !fonts }'
}
if have pdftotext && have pdffonts; then
	for case in $cases; do
		[ -e "tests/pdf/$case.text" ] &&
		    check "$case: the text comes out exactly" same_text "$case"
	done
	for file in "${files[@]}"; do
		check "fonts of ${file##*/}" whole_fonts "$file"
	done
else
	skip "text and fonts" "poppler-utils is not installed"
fi

# --- veraPDF ---------------------------------------------------------------

# unpack CASE: its objects one by one, as sed can read them.
unpack() {
	[ -e "$work/plain/$1.pdf" ] && return
	qpdf --object-streams=disable --newline-before-endstream --static-id \
	    "$work/cases/$1.pdf" "$work/plain/$1.pdf" || not_ok "$1: could not be unpacked"
}
# spoil NAME PROFILE CASE FROM TO: a copy that the profile must refuse.  TO is
# as long as what it replaces, so all offsets stay right.
spoilt=()
spoil() {
	unpack "$3"
	sed "s|$4|$5|" "$work/plain/$3.pdf" \
	    >"$work/spoilt/$1.pdf"
	if cmp -s "$work/plain/$3.pdf" "$work/spoilt/$1.pdf"; then
		not_ok "$1: the copy could not be spoilt"
	fi
	spoilt+=("$1 $2")
}
spoil_all() {
	local LC_ALL=C
	spoil no-tags ua1 all-blocks '/MarkInfo ' '/MarkInfx '
	spoil no-language ua1 all-blocks '/Lang ' '/Lanx '
	spoil no-title-shown ua1 all-blocks '/DisplayDocTitle ' \
	    '/DisplayDocTitlx '
	spoil no-alternative ua1 all-blocks '/Alt ' '/Alx '
	spoil no-scope ua1 all-blocks '/Scope ' '/Scopx '
	spoil no-tab-order ua1 all-blocks '/Tabs ' '/Tabx '
	spoil no-link-contents ua1 all-blocks '/Contents <' '/Contentx <'
	spoil no-parent-of-link ua1 all-blocks '/StructParent ' \
	    '/StructParenx '
	spoil no-contents-link-contents ua1 contents-with-levels '/Contents (' \
	    '/Contentx ('
	spoil no-identity-of-note ua1 footnotes-at-the-foot \
	    '/ID (note-000001' '/IX (note-000001'
	spoil same-identity-of-notes ua1 footnotes-at-the-foot \
	    '/ID (note-000001' '/ID (note-000002'
	spoil no-alternative-of-picture ua1 pictures '/Alt ' '/Alx '
	spoil no-valid-language-of-span ua1 text-in-another-language \
	    '/Lang (sv)' '/Lang (!!)'
	spoil no-name-of-attachment ua1 attachments '/UF (figures' \
	    '/UX (figures'
	spoil no-relationship 3a attachments '/AFRelationship ' \
	    '/AFRelationshix '
	spoil no-associated-files 3a attachments '/AF \[' '/AX ['
	spoil no-mime-type 3a attachments '/Subtype /text' '/Subtypx /text'
	spoil no-valid-depth-of-picture 3a pictures '/BitsPerComponent 8' \
	    '/BitsPerComponent 3'
	spoil no-unicode 3a all-blocks '/ToUnicode ' '/ToUnicodx '
	spoil no-identity 3a all-blocks '/ID \[' '/IX ['
	spoil no-claim 3a all-blocks '<pdfaid:part>3' '<pdfaid:part>4'
	spoil no-profile 3a all-blocks '/DestOutputProfile ' \
	    '/DestOutputProfilx '
	spoil no-print-flag 3a all-blocks '/F 4 ' '/F 2 '
}

fetch_verapdf() {
	ls "$VERAPDF"/greenfield-apps-*.jar >/dev/null 2>&1 && return
	have mvn || return
	local fetch=(mvn -q -B -f tests/judges/pom.xml
	    -Djudges.folder="$PWD/$VERAPDF" dependency:copy-dependencies)
	"${fetch[@]}" -o >"$work/mvn" 2>&1 || "${fetch[@]}" >"$work/mvn" 2>&1
}

# verapdf PROFILE FILE...: one line a file, PASS or FAIL, and why.
verapdf() {
	local profile=$1
	shift
	java -cp "$VERAPDF/*" org.verapdf.apps.GreenfieldCliWrapper \
	    --flavour "$profile" --format text --verbose "$@" 2>&1
}

named() {
	case $1 in
	*/plain/*) echo "${1##*/}, unpacked" ;;
	*) echo "${1##*/}" ;;
	esac
}
judge() {
	local profile=$1 file entry
	local whole=("${files[@]}" "$work"/plain/*.pdf)
	verapdf "$profile" "${whole[@]}" "$work"/spoilt/*.pdf >"$work/judged"
	for file in "${whole[@]}"; do
		if grep -q "^PASS .*$file $profile" "$work/judged"; then
			ok "veraPDF $profile $(named "$file")"
		else
			not_ok "veraPDF $profile $(named "$file")" \
			    "$(grep -A12 "^FAIL .*$file" "$work/judged")"
		fi
	done
	for entry in "${spoilt[@]}"; do
		[ "${entry#* }" = "$profile" ] || continue
		check "veraPDF $profile refuses ${entry% *}" grep -q \
		    "^FAIL .*/spoilt/${entry% *}.pdf $profile" "$work/judged"
	done
}

if ! have java; then
	skip "veraPDF" "java is not installed"
elif ! have qpdf; then
	skip "veraPDF" "qpdf, which unpacks files to spoil, is not installed"
elif ! fetch_verapdf; then
	skip "veraPDF" "Maven could not fetch it"
else
	spoil_all
	judge ua1
	judge 3a
fi
