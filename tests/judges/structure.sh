#!/bin/bash
# The structure trees of all documents that kausi builds, in every form and
# language, as tests/judges/structure.py reads them: places, headings and
# bookmarks, tables, alternative texts, links, order, what is heard of signs and
# abbreviations.  Copies that are spoilt on purpose must be refused, each for its
# fault.  TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash

if ! command -v qpdf >/dev/null; then
	echo "ok - structure # SKIP qpdf is not installed"
	exit 0
fi
judge() { python3 tests/judges/structure.py "$@" 2>&1; }

"$KAUSI" build --quiet --out "$work/out" >"$work/said" 2>&1 ||
    not_ok "kausi builds the documents" "$(tail -5 "$work/said")"
mapfile -t files < <(find "$work/out" -name '*.pdf' | sort)
judge "${files[@]}" | tee "$work/said"
report "$([ "$(grep -c '^ok' "$work/said")" = "${#files[@]}" ] &&
    [ "${#files[@]}" -ge 20 ] && echo yes)" "all ${#files[@]} files are judged"

whole=$work/out/paijat-hame/2024-12/tyohonvalmennus-report.fi.pdf
qpdf --object-streams=disable --stream-data=uncompress --static-id \
    "$whole" "$work/plain.pdf" || not_ok "the report could not be unpacked"

# refused NAME WHY FROM TO: TO is as long as what it replaces.
refused() {
	LC_ALL=C sed "s|$3|$4|" "$work/plain.pdf" >"$work/spoilt.pdf"
	judge "$work/spoilt.pdf" >"$work/said"
	report "$(! cmp -s "$work/plain.pdf" "$work/spoilt.pdf" &&
	    grep -q "^# $2" "$work/said" && echo yes)" "refused: $1"
}
judge "$work/plain.pdf" >"$work/said"
report "$(grep -q '^ok' "$work/said" && echo yes)" "as it was made, it passes"
refused "a level skipped" "a level is skipped" '/S /H3' '/S /H5'
refused "a bookmark's words" "bookmarks and headings" '/Title (M' '/Title (N'
refused "a list's body" "LBodx stands in LI" '/S /LBody' '/S /LBodx'
refused "a list that is not numbered" "a list with labels" \
    '/ListNumbering' '/ListNumberinx'
refused "a row without a header" "a header is none" '/Scope /Row' '/Scope /Rox'
refused "a table without its head" "a table has no caption" \
    '/S /THead' '/S /TBody'
refused "a figure without words" "an alternative text that says" '/Alt ' '/Alx '
refused "a figure without bounds" "a figure without bounds" '/BBox ' '/BBux '
refused "a link without a description" "a link without" \
    '/Contents <' '/Contentx <'
refused "an abbreviation as it is" "not expanded" '/Span <</E ' '/Span <</X '
refused "a page in another order" "page .* is not drawn in the order" \
    '/MCID 3>> BDC' '/MCID @>> BDC|;s|/MCID 4>> BDC|/MCID 3>> BDC|;s|@>>|4>>'
refused "content of no element" "content of no element" \
    '/MCID 2>> BDC' '/MCID 1>> BDC'
refused "an attachment without words" "an attachment without" '/Desc ' '/Dexc '
refused "another title" "the title is not" '/S /H1' '/S /H2'
