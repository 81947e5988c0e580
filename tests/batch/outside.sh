#!/bin/bash
# What offices and their scripts build on: what a command refuses, which exit
# status says so, what a manifest tells, and that README is true.  TAP; KAUSI
# is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
set_of=keusote/2024-02
declaration=documents/tyonantajamalli/document.yaml
template=documents/tyonantajamalli/moniste.fi.tpl

# A copy of templates/ with one file edited: spoil FILE SED-EXPRESSION
spoil() {
	rm -rf "$work/templates"
	cp -r templates "$work/templates"
	sed -i -e "$2" "$work/templates/$1"
	if cmp -s "templates/$1" "$work/templates/$1"; then
		not_ok "$1 could not be spoilt"
	fi
}
build_spoilt() {
	"$KAUSI" build --templates "$work/templates" --out "$work/spoilt" "$@"
}

# --- selection ---------------------------------------------------------------
expect "a period given twice is made once" 0 '^10 files, [0-9]* pages' \
    "$KAUSI" build --county keusote --period 2024-02 --period 2024-02 \
    --out "$work/twice"
expect "two periods are two sets" 0 '^20 files, [0-9]* pages' "$KAUSI" build \
    --county keusote --period 2024-01 --period 2024-02 --out "$work/twice"
for what in counties periods jobs; do
	expect "list $what of a county that is not there" 2 'no county' \
	    "$KAUSI" list "$what" --county nowhere
done
expect "list periods keeps to the period" 0 '^keusote.2024-01$' \
    "$KAUSI" list periods --period 2024-01
check "and to nothing else" test \
    "$("$KAUSI" list periods --county keusote --period 2024-01 | wc -l)" = 1
expect "list what is not there" 2 'counties, periods' "$KAUSI" list streets
expect "a document that is not there" 2 'no document' \
    "$KAUSI" build --document nothing --out "$work/twice"
expect "a language that is not there" 2 'no language' \
    "$KAUSI" build --lang en --out "$work/twice"

# --- what a declaration may get wrong: exit 2 --------------------------------
spoil "$declaration" 's/form: workbook,/form: handout,/'
expect "a form that stands twice" 2 'document.yaml:[0-9]*:[0-9]*: error.*twice' \
    build_spoilt
spoil "$declaration" 's/counties: \[keusote\]/counties: [keusotte]/'
expect "a document for a county that is not there" 0 \
    'document.yaml:[0-9]*:[0-9]*: warning: .*keusotte.*did you mean keusote' \
    build_spoilt
expect "which --strict refuses" 2 'keusotte' build_spoilt --strict

# --- a document that cannot be made: exit 1 ----------------------------------
rm -rf "$work/spoilt"
spoil "$template" 's/palkkaat itse/palkkaat 漢 itse/'
expect "a character that no font has" 1 \
    'fi.tpl:[0-9]*:.*U+6F22.*\[glyph\]' build_spoilt
spoil "$template" "s/palkkaat itse/$(printf 'a%.0s' {1..120})/"
expect "a word wider than the page" 1 'fi.tpl:[0-9]*:.*\[overflow\]' build_spoilt
check "nothing is published of a set that lacks a document" \
    test ! -e "$work/spoilt/$set_of"

# --- another run, a full disk: exit 5 ----------------------------------------
check "a set is there" "$KAUSI" build --quiet --out "$work/out"
exec 9>>"$work/out/keusote/.lock"
flock 9
expect "another run of the county is under way" 5 '\[busy\]' \
    "$KAUSI" build --out "$work/out"
exec 9>&-
list_to_full_disk() { "$KAUSI" list indicators >/dev/full; }
expect "results that cannot be written" 5 '' list_to_full_disk

# --- core dumps are off ------------------------------------------------------
if strace -o /dev/null true 2>/dev/null; then
	strace -e trace=prlimit64,setrlimit,openat -o "$work/trace" \
	    "$KAUSI" list counties >/dev/null
	check "core dumps are off before a register is read" awk '
	    /RLIMIT_CORE/ && /rlim_cur=0/ && /rlim_max=0/ { off = 1 }
	    /"input/ && !off { exit 1 }
	    END { exit !off }' "$work/trace"
else
	ok "core dumps are off # SKIP strace cannot trace here"
fi

# --- manifests tell the parameters -------------------------------------------
SOURCE_DATE_EPOCH=1709300000 "$KAUSI" build --quiet --draft --out "$work/draft"
parameters() {
	python3 - "$work/$1/$set_of" "$2" "$3" <<'EOF'
import hashlib, json, os, sys
folder, date, draft = sys.argv[1], sys.argv[2], sys.argv[3] == "draft"
with open("/usr/lib/voikko/5/mor-standard/index.txt", encoding="utf-8") as f:
    version = [l.split()[1] for l in f if l.startswith("SM-Version")][0]
library = os.popen("pkg-config --modversion libvoikko").read().strip()
hyphenation = f"voikko-fi {version}, libvoikko {library}"
for name in ("manifest.json", "internal/manifest.json"):
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        predicate = json.load(f)["predicate"]
    found = predicate["parameters"]
    assert found == {"county": "keusote", "area": "02", "period": "2024-02",
                     "date": date, "draft": draft,
                     "hyphenation": hyphenation}, found
    hashes = {d["name"]: d["digest"]["sha256"] for d in predicate["definitions"]}
    county = "input/counties/keusote/county.yaml"
    for part in (county, "input/disclosure.yaml", "fonts/Lato-Regular.ttf",
                 "templates/documents/tyonantajamalli/fi.tpl"):
        with open(part, "rb") as f:
            assert hashes[part] == hashlib.sha256(f.read()).hexdigest(), part
EOF
}
check "manifests tell the date and what figures come of" \
    parameters out 2024-02-29 final
check "manifests tell a draft" parameters draft 2024-03-01 draft

# --- README ------------------------------------------------------------------
for link in $(grep -o '](\([^):#]*\))' README.md | tr -d '()]'); do
	check "README's $link is there" test -e "$link"
done
for command in report test; do
	check "README's make $command is a target" \
	    grep -q "^$command:" Makefile
done
words=$(grep -o '^build/kausi [^#]*' README.md | sed 's/ *$//')
while read -r line; do
	read -ra call <<<"${line#build/kausi }"
	[ "${call[0]}" = build ] && call+=(--out "$work/readme")
	call=("${call[@]/#out\//$work/readme/}")
	check "README's kausi ${line#build/kausi }" "$KAUSI" "${call[@]}"
done <<<"$words"
