#!/bin/bash
# docs/toimitukset.md is true: its mapping binds, its Python program replaces
# ids so that the delivery passes, and with an identity code left it does not.
# TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
page=docs/toimitukset.md

# The code of a language on the page.
block() {
	sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/{/^\`\`\`/d; p}" "$page"
}

cp -r input "$work/input"
county=$work/input/counties/pohjanmaa
period=$county/2024-02
"$KAUSI" init pohjanmaa --code 17 --period 2024-02 \
    --input "$work/input" >"$work/said" 2>&1
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
good=no
grep -q '2024-02  *ha_toteuma  *not read  *-  *-' "$work/said" && good=yes
report $good "the register that was refused stands in the table"
LC_ALL=fi_FI.UTF-8 "$KAUSI" check --county pohjanmaa --input "$work/input" \
    >"$work/said" 2>/dev/null
[ "$(grep -c '^  2024-02 ' "$work/said")" = \
    "$(find "$period" -name '*.csv' | wc -l)" ] &&
	grep -q '2024-02  *ha_toteuma  *ei luettu  *-  *-' "$work/said" &&
	good=yes || good=no
report $good "in Finnish, between the registers that were read"
"$KAUSI" check --county pohjanmaa --input "$work/input" --json 2>/dev/null |
    python3 -c '
import json, sys
lines = [json.loads(line) for line in sys.stdin]
refused = [l["register"] for l in lines if l["refused"]]
assert refused == ["ha_toteuma"], refused
names = [l["register"] for l in lines]
assert names == sorted(names) and "rows" in lines[0], names
assert "rows" not in lines[names.index("ha_toteuma")]
' >"$work/said" 2>&1 && good=yes || good=no
report $good "and as JSON, without a number of rows"

# --- what all of a county's files are like, and single ones --------------------
# The messages are in the language of LANG, whatever the tests run in.
check() {
	env -u LC_ALL -u LC_MESSAGES -u LANGUAGE "$@" \
	    "$KAUSI" check --county pohjanmaa --input "$work/input" \
	    >"$work/said" 2>&1
	status=$?
}
says() {
	grep -q -- "$1" "$work/said" && good=yes || good=no
	report $good "$2"
}
sed -i 1q "$period/ha_toteuma.csv"
cp "$county/county.yaml" "$work/county.yaml"
echo 'csv: {encoding: windows-1252}' >>"$county/county.yaml"
head -1 "$period/oima-maksuerat.csv" >"$work/header"
{
	cat "$work/header"
	echo "e1;t1;1.2.2024;2.2.2024;Työnantaja;1 234,50;200,00;Palkka"
} | iconv -t windows-1252 >"$period/oima-maksuerat.csv"
check LANG=C
[ $status = 0 ] && grep -q 'palkanmaksu  *1  *1  *0' "$work/said" &&
    good=yes || good=no
report $good "a mapping without csv of its own is read as the county's"
cp "$work/county.yaml" "$county/county.yaml"
cp "$work/header" "$period/oima-maksuerat.csv"
sed -i 's/{column: era_id, header: Maksuerä}/{column: erä, header: Maksuerä}/' \
    "$county/county.yaml"
check LANG=fi_FI.UTF-8
says 'county.yaml:[0-9]*:[0-9]*: error: rekisterissä palkanmaksu ei ole saraketta' \
    "a mapping's mistake is told in Finnish at its line"
cp "$work/county.yaml" "$county/county.yaml"

# --- files and folders that nothing is read from -------------------------------
cp "$work/header" "$period/Palkanmaksu.CSV"
cp "$work/header" "$period/maksut (1).csv"
mkdir "$county/2024-3"
check LANG=C
[ $status = 0 ] && good=yes || good=no
report $good "a stray file is no error"
says '2024-02/Palkanmaksu.CSV: warning: .*should it be oima-maksuerat.csv? \[stray\]$' \
    "one that is nearly a register's is told with the register's name"
says '2024-02/maksut (1).csv: warning: no register is read .* \[stray\]$' \
    "so is any other"
says 'pohjanmaa/2024-3: warning: no delivery is read .*2024-02.* \[stray\]$' \
    "and a folder that is no month"
