#!/bin/bash
# A county's own look: its colours are drawn with, and what a reader with low
# vision could not tell apart is refused at its line.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
cp -r input "$work/input"
county=$work/input/counties/keusote/county.yaml
cp "$county" "$work/county.yaml"

# look COLOURS: gives the county those and no others.
look() {
	{ cat "$work/county.yaml"; echo "colours: {$1}"; } >"$county"
}

# refused NAME COLOURS PATTERN: kausi check stops, and says so once.
refused() {
	local name=$1 good=no
	look "$2"
	"$KAUSI" check --county keusote --input "$work/input" >"$work/said" 2>&1
	[ $? = 2 ] && [ "$(grep -c "$3" "$work/said")" = 1 ] && good=yes
	report $good "$name"
}

# drawn COLOUR FILE: whether the pages are filled with it.
drawn() {
	qpdf --qdf --object-streams=disable "$2" "$work/plain.pdf" &&
	    grep -qa "^$1 rg$" "$work/plain.pdf"
}

refused "a colour that is no county's to choose" 'good: "#00FF00"' \
    "unknown key good in colours"
refused "a colour is written as a colour" 'primary: violet' '"#RRGGBB"'
refused "text must be dark enough" \
    'primary: "#A08030", on_dark_accent: "#000000", on_dark_data: "#000000"' \
    "'primary' on 'paper' has contrast 3.73, but text must have 4.50"
refused "graphics must be dark enough" 'cat2: "#E0A030"' \
    "'cat2' on 'paper' has contrast 2.27, but graphics must have 3.00"
refused "what touches must differ" 'cat3: "#D06010"' \
    "'cat3' on 'cat2' has contrast"

look 'primary: "#4A2C6F", cat1: "#4A2C6F", cat1_text: "#4A2C6F"'
good=no
"$KAUSI" build --county keusote --input "$work/input" --out "$work/out" \
    >"$work/said" 2>&1 && good=yes
report $good "a county's colours are taken"
for form in slides handout; do
	file=$work/out/keusote/2024-02/tyonantajamalli-$form.fi.pdf
	good=no
	drawn "0.29 0.173 0.435" "$file" &&
	    ! drawn "0.039 0.247 0.337" "$file" && good=yes
	report $good "$form: its fills are in them"
done

# --- a logo ---

folder=$work/input/counties/keusote
cp tests/layout/small.png "$folder/logo.png"

# logo FILE ALTERNATIVE: gives the county that logo.
logo() {
	{ cat "$work/county.yaml"; echo "logo: {file: $1, alternative: {$2}}"; } \
	    >"$county"
}

# refused_logo NAME FILE ALTERNATIVE PATTERN: kausi check stops at county.yaml.
refused_logo() {
	local name=$1 good=no
	logo "$2" "$3"
	"$KAUSI" check --county keusote --input "$work/input" >"$work/said" 2>&1
	[ $? = 2 ] && grep -q "county.yaml:.*$4" "$work/said" && good=yes
	report $good "$name"
}

refused_logo "a logo that is not there" puuttuu.png "fi: Alueen tunnus" \
    "there is no file \"puuttuu.png\" in the folder"
refused_logo "a logo outside the county's folder" ../logo.png \
    "fi: Alueen tunnus" "an image lies in the folder"
head -c 200 "$folder/logo.png" >"$folder/rikki.png"
refused_logo "a damaged logo" rikki.png "fi: Alueen tunnus" "is damaged"
refused_logo "a logo without words" logo.png 'fi: ""' \
    "the logo's alternative text is empty"
refused_logo "a logo whose words are its file's name" logo.png "fi: logo" \
    "expected words that say whose logo it is"
refused_logo "a logo without words in Finnish" logo.png "sv: Logotyp" \
    "in Finnish (fi) is missing"

logo logo.png "fi: Alueen tunnus"
good=no
"$KAUSI" build --county keusote --input "$work/input" --out "$work/out" \
    >"$work/said" 2>&1 &&
    pdfimages -list "$work/out/keusote/2024-02/tyonantajamalli-handout.fi.pdf" |
    grep -q " 300  *100 " &&
    grep -q '"input/counties/keusote/logo.png"' \
	"$work/out/keusote/2024-02/manifest.json" && good=yes
report $good "a county's logo is drawn, and named by the manifest"
