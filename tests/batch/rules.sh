#!/bin/bash
# Rules in whole runs: an analyst's own one, what is rejected and where it is
# told, earlier months, both languages.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
cp -r input "$work/input"
county=$work/input/counties/keusote
sopimus=$work/input/registers/ta_sopimus.yaml

# says NAME STATUS PATTERN: what a check says.
says() {
	local got good=no
	"$KAUSI" check --county keusote --input "$work/input" >"$work/said" 2>&1
	got=$?
	[ "$got" = "$2" ] && grep -q -- "$3" "$work/said" && good=yes
	report $good "$1"
}

says "the sample breaks no rule" 0 keusote
if grep -q ": warning" "$work/said"; then good=no; else good=yes; fi
report $good "nor does it lead to a warning"

# A contract of an employer who is not there.
head -2 "$county/2024-02/ta_sopimus.csv" | tail -1 |
    awk -F ';' -v OFS=';' '{ $2 = "uusi"; $3 = "eiole"; print }' \
	>>"$county/2024-02/ta_sopimus.csv"
line=$(wc -l <"$county/2024-02/ta_sopimus.csv")
says "a reference to nobody is told at its line" 0 \
    "2024-02/ta_sopimus.csv:$line:[0-9]*: error: column tyonantaja_id: points"
LANG=fi_FI.UTF-8 LC_ALL='' says "in Finnish as well" 0 \
    "column tyonantaja_id: viittaa riviin, jota .*\[reference\]\|sarake.*viittaa"
"$KAUSI" build --quiet --county keusote --input "$work/input" --out "$work/out" \
    >"$work/said" 2>&1
grep -q "$line.*reference" \
    "$work/out/keusote/2024-02/internal/rejected/ta_sopimus.csv" &&
    good=yes || good=no
report $good "and kept among the rejected rows"

# A rule of one's own.
grep -q '^rules:' "$sopimus" || echo 'rules:' >>"$sopimus"
cat >>"$sopimus" <<'EOF'
- name: no-long-weeks
  column: tunnit_vko
  then: tunnit_vko <= 39
  says:
    en: over 39 hours a week; check the contract
    fi: yli 39 tuntia viikossa; tarkista sopimus
EOF
awk -F ';' -v OFS=';' 'NR == 2 { $10 = 40 } { print }' \
    "$county/2024-02/ta_sopimus.csv" >"$work/file" &&
    mv "$work/file" "$county/2024-02/ta_sopimus.csv"
says "an analyst's rule needs no compiling" 0 \
    'ta_sopimus.csv:2:[0-9]*: .*over 39 hours a week; check the contract \[no-long-w'
LANG=fi_FI.UTF-8 LC_ALL='' says "its sentence is there in both languages" 0 \
    'yli 39 tuntia viikossa; tarkista sopimus \[no-long-weeks\]'
sed -i 's/then: tunnit_vko/then: tunnit_vk/' "$sopimus"
says "a fault in a rule stops the run at its place" 2 \
    'ta_sopimus.yaml:[0-9]*:9: error: ta_sopimus has no column tunnit_vk; did'
sed -i 's/then: tunnit_vk /then: tunnit_vko /' "$sopimus"

# A chain looks at months that no figure needs.
for month in 2023-12 2024-01 2024-02; do
	echo 'hva;siirtyma_id;asiakas_id;pvm;mista;mihin;paluu;katko_pv' \
	    >"$county/$month/siirtyma.csv"
done
echo '02;m1;a1;2023-12-05;KUTY;TTV;E;' >>"$county/2023-12/siirtyma.csv"
echo '02;m2;a1;2024-02-05;TTV;AVOIN;E;' >>"$county/2024-02/siirtyma.csv"
echo '02;m3;a1;2024-02-06;EI;TTV;K;' >>"$county/2024-02/siirtyma.csv"
says "a chain runs over all months" 3 'siirtyma.csv:3:[0-9]*: .*\[chain\]'
rm "$county/2024-01/siirtyma.csv"
sed -i 's/;EI;TTV;K/;AVOIN;TTV;K/; s/;TTV;AVOIN;E/;EI;AVOIN;E/' \
    "$county/2024-02/siirtyma.csv"
says "but not across a month that lacks" 0 keusote
