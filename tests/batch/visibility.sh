#!/bin/bash
# Who pays for a project is shown, or the document is not made: each way to
# fall short ends with status 4 at its place, before anything is published.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash

# afresh: the repository's own input and templates, but for other documents and
# counties, to change.
afresh() {
	rm -rf "$work/input" "$work/templates" "$work/out"
	mkdir -p "$work/input/counties"
	cp -r templates "$work/templates"
	find "$work/templates/documents" -mindepth 1 -maxdepth 1 \
	    ! -name tyohonvalmennus -exec rm -r {} +
	cp -r input/*.yaml input/codes input/registers input/tables \
	    input/indicators "$work/input"
	cp -r input/counties/paijat-hame "$work/input/counties"
}

# build FORM: the county's coaching document in that form.
build() {
	"$KAUSI" build --county paijat-hame --period 2024-03 \
	    --document tyohonvalmennus --form "$1" --draft \
	    --input "$work/input" --templates "$work/templates" \
	    --out "$work/out" >"$work/said" 2>&1
}

# refused STATUS NAME FORM PATTERN: what was changed stops the form.
refused() {
	local status good=no
	build "$3"
	status=$?
	[ $status = "$1" ] && grep -q "$4" "$work/said" &&
	    [ -z "$(find "$work/out" -name '*.pdf' 2>/dev/null)" ] && good=yes
	report $good "$2"
	afresh
}

document=$work/templates/documents/tyohonvalmennus
rules=$work/input/visibility.yaml
county=$work/input/counties/paijat-hame/county.yaml

afresh
good=no
build report && good=yes
report $good "what stands in the repository is made"
afresh

sed -i '/{{>eu}}/d; /{{>rrp}}/d' "$document/fi.tpl"
cp -r "$work/templates" "$work/without"
for form in slides handout report; do
	rm -rf "$work/templates"
	cp -r "$work/without" "$work/templates"
	refused 4 "$form without the emblem" $form \
	    "fi.tpl:[0-9:]* error: NextGenerationEU pays for the project.*neither the emblem"
done
sed -i 's/^eu: {height: 40/eu: {height: 25/' \
    "$work/templates/themes/handout.yaml"
refused 4 "an emblem that is too small" handout \
    "eu.fi.tpl:.*the emblem is 25.00 points high, but NextGenerationEU asks for 28.35"
sed -i 's/^eu: {height: 72\(.*\)clear: 0.5/eu: {height: 72\1clear: 0.1/' \
    "$work/templates/themes/slides.yaml"
refused 4 "an emblem crowded by the logo" slides \
    "eu.fi.tpl:.*the logo is too near the emblem"
sed -i 's/band: 144/band: 130/' "$work/templates/themes/slides.yaml"
refused 4 "an emblem too near the dark ground" slides \
    "a ground is too near the emblem"
sed -i 's/^logo: {height: 34/logo: {height: 48/' \
    "$work/templates/themes/report.yaml"
refused 4 "a logo higher than the emblem" report \
    "county.yaml:.*the logo is 48.00 × 48.00 points and the emblem 60.00 × 40.00"
sed -i 's/ground: "#003399"/ground: "#00339A"/' "$rules"
refused 4 "an emblem in other colours than asked for" handout \
    "the emblem is not in its colours"

# What is asked for is data, and must be there.
sed -i 's/from: 2021-02-19, value: 0.5/from: 2021-02-19, to: 2023-12-31, value: 0.5/' "$rules"
refused 2 "a requirement that holds no longer" handout \
    "visibility.yaml:.*nothing is said of the clear of NextGenerationEU for 2024-03-31"
sed -i '/fi: "Euroopan unionin/d' "$rules"
refused 2 "a statement that lacks the document's language" handout \
    "visibility.yaml:.*the statement of NextGenerationEU in the document's language (fi) is missing"
sed -i 's/ground: "#003399"/ground: sininen/' "$rules"
refused 2 "a colour that is none" handout \
    'visibility.yaml:.*expected a colour like "#003399"'
sed -i 's/instrument: NextGenerationEU/instrument: NextGenerationUE/' "$county"
refused 2 "an instrument that nothing is known of" handout \
    "county.yaml:[0-9]*:15: error: .*no instrument NextGenerationUE; did you mean NextGenerationEU?"
sed -i 's/from: 2021-02-19, value: 1,/from: 2021-02-19, to: 2020-01-01, value: 1,/' "$rules"
refused 2 "a version that ends before it begins" handout \
    "visibility.yaml:.*versions stand in order of their days"
sed -i '/^project:/,/^[a-oq-z]/{/^project:/d;/^ /d}' "$county"
refused 2 "an emblem where no project is" handout \
    "eu.fi.tpl:.*the county has no project that the European Union pays for"

sed -i '/^project:/,/^[a-oq-z]/{/^project:/d;/^ /d}' "$county"
sed -i '/{{>eu}}/d; /{{>rrp}}/d' "$document/fi.tpl"
good=no
build report && good=yes
report $good "a county without a project needs no emblem"

afresh
sed -i '/^visibility:/d' "$document/document.yaml"
good=no
build report && grep -q \
    "document.yaml:.*warning: this is of a project's register (hanke_valietappi)" \
    "$work/said" && grep -q \
    "warning: the document names the project" "$work/said" && good=yes
report $good "who does not say whether it is shown is warned"
