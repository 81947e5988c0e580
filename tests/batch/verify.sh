#!/bin/bash
# kausi verify: a published set is as its manifests say; what was changed,
# taken away or added is told, and so is what it was made of and has changed
# since.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
for place in input templates fonts; do cp -r "$place" "$work/$place"; done

kausi() {
	"$KAUSI" "$@" --input "$work/input" --templates "$work/templates" \
	    --fonts "$work/fonts" --out "$work/out"
}

kausi build --quiet --county paijat-hame 2>"$work/said"
report $? "a set to look at"
set=$(echo "$work"/out/paijat-hame/*)
files=$(find "$set" -type f ! -name manifest.json | wc -l)

# of NAME CHANGE...: a copy of the set, changed by a command that runs in it.
of() {
	rm -rf "$work/copy"
	cp -r "$set" "$work/copy"
	(cd "$work/copy" && "$@")
}

expect "all files are as they were published" 0 "^files: $files as published, 0 not$" \
    kausi verify "$set"
[ "$(grep -c "	same$" "$work/said")" = "$files" ]
report $? "each file has its line"
digest=$(sha256sum "$set/internal/manifest.json" | cut -d' ' -f1)
expect "the digest of what vouches for them" 0 "^internal/manifest.json	$digest$" \
    kausi verify "$set"
expect "what it was made of, too" 0 "^sources: [1-9][0-9]* as they were, 0 not$" \
    kausi verify "$set"
expect "as objects, a file a line" 0 \
    '^{"file": "figures.csv","state": "same"}$' kausi verify --json "$set"
python3 -c '
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1])]
assert sum(line.get("state") == "same" for line in lines) == int(sys.argv[2])
assert lines[-1]["same"] == int(sys.argv[2]) and lines[-1]["other"] == 0
' "$work/said" "$files" 2>"$work/why"
report $? "and their sum"

of sed -i '2s/1/2/' figures.csv
expect "a changed file" 4 'copy/figures.csv: error: .*\[digest\]' \
    kausi verify "$work/copy"
grep -q '^figures.csv	changed$' "$work/said"
report $? "it is named in the list"
of rm internal/figures.csv
expect "a file taken away" 4 'internal/figures.csv: error: .*\[digest\]' \
    kausi verify "$work/copy"
of touch authority/uusi.pdf
expect "a file put there" 4 'authority/uusi.pdf: error: .* no manifest' \
    kausi verify "$work/copy"
of ln -sf /etc/hostname figures.csv
expect "a file become a link" 4 'copy/figures.csv: error: ' \
    kausi verify "$work/copy"
of sed -i 's/"name": "figures.csv"/"name": "..\/figures.csv"/' manifest.json
expect "a name that leads elsewhere" 2 'manifest.json:[0-9]*:[0-9]*: error: .*\[manifest\]' \
    kausi verify "$work/copy"
of sed -i 's/"sha256": "./&x/' manifest.json
expect "a digest that is none" 2 'manifest.json:[0-9]*:[0-9]*: error: .*\[manifest\]' \
    kausi verify "$work/copy"
of sed -i '/"_type"/d' manifest.json
expect "a manifest that is none" 2 'manifest.json.* error: .*\[manifest\]' \
    kausi verify "$work/copy"
of sed -i '10,$d' manifest.json
expect "a manifest cut short" 2 'manifest.json:[0-9]*:[0-9]*: error: ' \
    kausi verify "$work/copy"
of rm manifest.json
expect "a set without its manifest" 2 'copy: error: .*out/keusote/2024-02' \
    kausi verify "$work/copy"
expect "a folder that is not there" 2 'nowhere: error: ' \
    kausi verify "$work/nowhere"
expect "no folder" 2 'expected the folder of a published set after verify' \
    kausi verify

# Two of them lead to 2^40 folders.
of ln -s . round
ln -s . "$work/copy/about"
expect "links that lead in a circle are not followed" 4 \
    '^about	unlisted$' timeout 20 "$KAUSI" verify "$work/copy"
! grep -q '^about/' "$work/said"
report $? "and nothing is told from behind them"

of rm -r internal authority
expect "the public files alone" 0 "^files: $(find "$work/copy" -type f ! -name manifest.json | wc -l) as published, 0 not$" \
    kausi verify "$work/copy"

echo "# a remark" >>"$work/templates/documents/tyohonvalmennus/document.yaml"
expect "a template changed since" 0 \
    'templates/documents/tyohonvalmennus/document.yaml: warning: .*\[source\]' \
    kausi verify "$set"
expect "a warning is an error under --strict" 4 '\[source\]' \
    kausi verify --strict "$set"
delivery=$(ls "$work"/input/counties/paijat-hame/2024-12/*.csv | head -1)
echo >>"$delivery"
expect "a delivery changed since" 0 "$delivery: warning: .*\[source\]" \
    kausi verify "$set"
rm "$delivery"
expect "a delivery gone since" 0 "$delivery: warning: .*\[source\]" \
    kausi verify "$set"
rm -r "$work/input" "$work/templates" "$work/fonts"
expect "nothing is there that it was made of" 0 "^files: $files as published, 0 not$" \
    kausi verify "$set"
