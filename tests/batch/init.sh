#!/bin/bash
# kausi init: the folder of a new county passes kausi check and builds, its
# commented keys are true, and what is asked wrongly makes nothing.  TAP; KAUSI
# is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
cp -r input "$work/input"
counties=$work/input/counties

kausi() { "$KAUSI" "$@" --input "$work/input" --out "$work/out"; }

expect "a name is needed" 2 "expected the county's name" kausi init
expect "a name is plain" 2 "expected the county's name" kausi init ../ulos --code 17
expect "a code is needed" 2 "expected the area's code" kausi init pohjanmaa
expect "a code is an area's" 2 "is not an area's" kausi init pohjanmaa --code 99
expect "a county stays as it is" 2 "has a folder already" kausi init keusote --code 02
expect "a new county is made" 0 "pohjanmaa/county.yaml" \
    kausi init pohjanmaa --code 17 --period 2024-02

"$KAUSI" init pirkanmaa --code 08 --period 2024-02 --input "$work/input" >"$work/said" 2>&1
county=$counties/pirkanmaa/county.yaml
grep -q '^# .*lisää ne tiedostoon input/codes/KUNTA.csv' "$county" &&
    grep -q '^municipalities: \[\]' "$county" && good=yes || good=no
grep -q KUNTA "$counties/pohjanmaa/county.yaml" && good=no
report $good "a county whose municipalities no list has says where they go"
rm -r "$counties/pirkanmaa"

good=yes
for schema in input/registers/*.yaml; do
	name=$(basename "$schema" .yaml)
	[ "$(wc -l <"$counties/pohjanmaa/2024-02/$name.csv")" = 1 ] || good=no
done
ls -A "$counties" >"$work/said"
[ "$(ls -A "$counties" | grep -c '^\.')" = 0 ] || good=no
report $good "each register has its header row, and nothing else is left"

expect "the new county passes the check" 0 "ymparisto  *0" \
    kausi check --strict --county pohjanmaa
expect "the new county's management report is made" 0 "^pohjanmaa 2024-02: 7 files" \
    kausi build --county pohjanmaa
if command -v pdftotext >/dev/null; then
	good=yes
	pdftotext -raw "$work/out/pohjanmaa/2024-02/internal/kuukausiraportti-report.fi.pdf" \
	    "$work/said"
	grep -q 'Rekisterit on perustettu' "$work/said" || good=no
	grep -q 'puuttuu\|Työnantajia\|Tiivistelmä' "$work/said" && good=no
	report $good "it says that there are no rows yet, and no more"
fi

# With the comment marks gone the example is a county.yaml as well; the mapped
# register then comes from the file that the mapping names.
sed -i '/^# ---/d; /^# project:/,/^#   - {id/d; s/^# \(contacts:\|- role:\|  [a-z]*:\)/\1/
    s/^# \(colours:\|rejection_limit:\|mappings:\|- register:\|  - {\)/\1/' \
    "$counties/pohjanmaa/county.yaml"
sed -i 's/value: "02"/value: "17"/' "$counties/pohjanmaa/county.yaml"
mv "$counties/pohjanmaa/2024-02/palkanmaksu.csv" "$work/palkanmaksu.csv"
cat >"$counties/pohjanmaa/2024-02/ta_tyonantaja.csv" <<'END'
hva;tyonantaja_id;asiakas_id;alku;loppu;heta_jasen;heta_alku;ensi_info_pvm;valtakirja;kunta
17;t1;a1;1.1.2023;;E;;;K;905
END
cat >"$counties/pohjanmaa/2024-02/oima-maksuerat.csv" <<'END'
Maksuerä;Työnantajan tunniste;Maksupäivä;Ilmoitettu;Palkanlaskija;Bruttopalkka;Sivukulut;Tyyppi;Huomautus
e1;t1;15.2.2024;16.2.2024;Keskus;1200,50;240,10;Palkka;x
e2;t1;20.2.2024;;Työnantaja;-100,00;-20,00;Oikaisu;y
END
expect "the example of a mapping reads an export as it came" 0 \
    "palkanmaksu  *2  *2  *0" kausi check --strict --county pohjanmaa
expect "another first period may be asked for" 0 "lappi/county.yaml" \
    kausi init lappi --code 21 --period 2025-01
[ -f "$counties/lappi/2025-01/ha_toteuma.csv" ] && good=yes || good=no
report $good "the period asked for is made"
