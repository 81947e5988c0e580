#!/bin/bash
# docs/tekstit.md is true: its example, typed as it stands there, gives the
# page that it promises, and its message is what a slip of the pen gets, in
# Finnish.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
guide=docs/tekstit.md
. tests/tap.bash
cp -r templates "$work"
ln -s "$PWD/input" "$PWD/fonts" "$work"
document=$work/templates/documents/tyonantajamalli

# block LANGUAGE: the guide's indented block in it, as it is to be typed.
block() {
	awk -v open="   \`\`\`$1" '
	    /^   ```/ && show { exit }
	    /^   ```/ { inside = !inside; show = inside && $0 == open; next }
	    show { print substr($0, 4) }' "$guide"
}

# kausi ARGUMENT...: in the work's folder, by the words of the guide.
kausi() {
	(cd "$work" && env -u LC_ALL LANG=fi_FI.UTF-8 "$KAUSI" "$@") \
	    >"$work/said" 2>&1
}

slip=$(grep -m1 '^templates/.*error:' "$guide")
word=$(sed 's/.*tarkoititko "\([a-z_]*\)".*/\1/' <<<"$slip")
wrong=$(sed 's/.*tunnuslukua "\([a-z_]*\)".*/\1/' <<<"$slip")
file=$(cut -d: -f1 <<<"$slip")
sed -i "0,/{{$word}}/s//{{$wrong}}/" "$work/$file"
good=no
kausi check --county keusote
[ $? = 2 ] && good=yes
# the guide's place is as good as another
place='s/^\([^:]*\):[0-9]*:[0-9]*:/\1:/'
sed -i "$place" "$work/said"
[ "$(grep -cxF "$(sed "$place" <<<"$slip")" "$work/said")" = 1 ] || good=no
report $good "a misspelt figure is told as the guide says, once"
cp "$file" "$work/$file"

entry=$(block yaml)
sed -i "/^figures:/a\\$entry" "$document/document.yaml"
# the step's words name the text and the heading that it goes before
step=$(grep '^3\. ' "$guide")
text=$work/$(grep -o 'templates/[^`]*\.tpl' <<<"$step")
heading=$(sed 's/.*`\(## [^`]*\)`.*/\1/' <<<"$step")
block markdown >"$work/section"
line=$(grep -nxF "$heading" "$text" | cut -d: -f1)
sed -i "$((line - 1))r $work/section" "$text"
good=no
# shellcheck disable=SC2046
kausi $(block "" | sed 's/^kausi //') && good=yes
report $good "the guide's command makes the preview"

file=$(find "$work/out/preview" -name '*.pdf')
pdftotext -layout "$file" "$work/text" && cp "$work/text" "$work/said"
good=no
grep -q "^ *$(block markdown | sed -n 's/^## //p')" "$work/text" &&
    grep -Eq 'työnantajia oli [0-9]+,?[0-9]* \(' "$work/text" && good=yes
report $good "the page has the new section and its figure"
good=no
pages=$(pdfinfo "$file" | sed -n 's/^Pages: *//p')
[ "$pages" = 2 ] && good=yes
report $good "the handout stays at two pages with the new section"
good=no
[ "$(grep -c Luonnos "$work/text")" = "$pages" ] && good=yes
report $good "each page says that it is a draft"
