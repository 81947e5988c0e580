#!/bin/bash
# docs/toimitukset.md is true: its mapping binds, its Python program replaces
# ids so that the delivery passes, and with an identity code left it does not.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
KAUSI=${KAUSI:-$PWD/build/kausi}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
page=docs/toimitukset.md

report() {
	if [ "$1" = yes ]; then echo "ok - $2"; else
		echo "not ok - $2"
		head -8 "$work/said" | sed 's/^/# /'
	fi
}

# The code of a language on the page.
block() {
	sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/{/^\`\`\`/d; p}" "$page"
}

cp -r input "$work/input"
county=$work/input/counties/pohjanmaa
period=$county/2024-02
"$KAUSI" init pohjanmaa --code 17 --input "$work/input" >"$work/said" 2>&1
block python >"$work/salanimet.py"
block yaml | sed 's/value: "02"/value: "17"/' >>"$county/county.yaml"
mv "$period/palkanmaksu.csv" "$period/oima-maksuerat.csv"
echo "Maksuerä;Työnantajan tunniste;Maksupäivä;Ilmoitettu;Palkanlaskija;Bruttopalkka;Sivukulut;Tyyppi" \
    >"$period/oima-maksuerat.csv"

# Identity codes of no one: numbers 900 to 999 are given to nobody for good.
printf 'hva;asiakas_id;kausi;tapa;tarkkuus;tunnit;brutto;kunta\n17;%s;2024-02;TA;KK;10;210;905\n17;%s;2024-02;PS;KK;4;99,50;905\n17;%s;2024-02;TA;;8;170;\n' \
    010190-900P 010190-900p ' 020290-9016' >"$work/vienti.csv"
echo 0123456789abcdef0123456789abcdef01234567 >"$work/avain"

python3 "$work/salanimet.py" "$work/avain" asiakas_id <"$work/vienti.csv" \
    >"$period/ha_toteuma.csv" 2>"$work/said" && good=yes || good=no
report $good "the program of the page runs"

first=$(sed -n '2s/^17;\([0-9a-f]*\);.*/\1/p' "$period/ha_toteuma.csv")
good=no
[ ${#first} = 32 ] && [ "$(grep -c "$first" "$period/ha_toteuma.csv")" = 2 ] &&
	! grep -q 0190 "$period/ha_toteuma.csv" && good=yes
cp "$period/ha_toteuma.csv" "$work/said"
report $good "the same person has the same pseudonym, and no code is left"

"$KAUSI" check --county pohjanmaa --input "$work/input" >"$work/said" 2>&1 &&
	grep -q 'ha_toteuma  *3  *3  *0' "$work/said" && good=yes || good=no
report $good "the delivery and the page's mapping pass the check"

echo kurz >"$work/lyhyt"
! python3 "$work/salanimet.py" "$work/lyhyt" asiakas_id <"$work/vienti.csv" \
    >"$work/said" 2>&1 && good=yes || good=no
report $good "a short key is refused"
! python3 "$work/salanimet.py" "$work/avain" asiakas <"$work/vienti.csv" \
    >"$work/said" 2>&1 && good=yes || good=no
report $good "a column that the file lacks is refused"

cp "$work/vienti.csv" "$period/ha_toteuma.csv"
"$KAUSI" check --county pohjanmaa --input "$work/input" >"$work/said" 2>&1
[ $? = 3 ] && grep -q '\[identity\]' "$work/said" &&
	! grep -q 0190 "$work/said" && good=yes || good=no
report $good "an identity code that was left stops the county"
