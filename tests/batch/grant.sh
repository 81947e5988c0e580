#!/bin/bash
# What a report on a grant asks of its county: a project, its diary number, a
# month of the grant; and the partners of its costs.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/tap.bash
county=$work/input/counties/paijat-hame
file=$county/county.yaml

# The county as it is, in a folder that a case may spoil.
spoil() {
	rm -rf "$work/input"
	mkdir -p "$work/input/counties"
	cp -r input/* "$work/input/"
	find "$work/input/counties" -mindepth 1 -maxdepth 1 \
	    ! -name paijat-hame -exec rm -r {} +
	sed -i '/^logo:/,/^contacts:/{/^contacts:/!d}' "$file"
}

# A document on the grant, and no other.
document=$work/templates/documents/koe
mkdir -p "$document"
cp -r templates/lang templates/themes templates/partials "$work/templates"
cat >"$document/document.yaml" <<'EOF'
title: {fi: Koe}
class: internal
counties: [paijat-hame]
project: required
forms: [{form: report, writer: pdf, theme: report}]
figures:
- {name: kulut, indicator: RR02, period: job}
- {name: lajit, indicator: RR02_total, period: job, by: kustannuslaji}
- {name: osat, indicator: RR02_total, period: job, by: osatoteuttaja}
lists:
- {name: rivit, register: hanke_kulu, when: pvm in month,
   columns: [osatoteuttaja, kustannuslaji, netto], last: 4}
EOF
cat >"$document/fi.tpl" <<'EOF'
# Koe

Päätös {{project_diary_number}}, {{project_decision_day}},
{{project_ministry}}. Avustuskausi {{project_days}} eli
{{project_begin}} ja {{project_end}}. Kuluja {{kulut}}.
EOF

cat >"$document/sv.tpl" <<'EOF'
# Test

```table
figure: lajit
title: Efter slag
subtitle: Sedan början
head: Slag | Euro
source: Bokföring
```

```table
figure: osat
title: Efter den som genomför
subtitle: Sedan början
head: Vem | Euro
source: Bokföring
```

```list
list: rivit
title: Verifikat
subtitle: I december
head: Vem | Slag
columns: osatoteuttaja, kustannuslaji
source: Bokföring
```
EOF

run() {
	"$KAUSI" "$@" --templates "$work/templates" --input "$work/input" \
	    --county paijat-hame
}

spoil
expect "a report on a grant is made" 0 '^1 file\|^[0-9]* files' \
    run build --out "$work/out"
pdftotext "$work/out/paijat-hame/2024-12/internal/koe-report.fi.pdf" \
    "$work/text" 2>/dev/null
expect "it tells of the decision" 0 \
    'VN/12345/2022, 12.1.2022, sosiaali- ja terveysministeriö' \
    tr '\n' ' ' <"$work/text"
expect "and of the grant's days" 0 '1.1.2022–31.12.2025 eli 1.1.2022' \
    tr '\n' ' ' <"$work/text"

pdftotext -layout "$work/out/paijat-hame/2024-12/internal/koe-report.sv.pdf" \
    "$work/swedish" 2>/dev/null
for name in Resekostnader 'Lahtis stad' 'Päijänne-Tavastlands välfärdsområde' \
    'Heinola stad *Allmänna kostnader'; do
	expect "in Swedish it says $name" 0 "$name" cat "$work/swedish"
done

sed -i '/^  diary_number/d' "$file"
expect "without a diary number" 2 \
    'county.yaml:[0-9]*:[0-9]*: error: .*koe needs the diary number' run check
spoil
sed -i '/^  ministry:/,/^  partners:/{/^  partners:/!d}' "$file"
expect "without a ministry" 2 \
    'county.yaml:[0-9]*:[0-9]*: error: .*koe tells whose decision' run check
spoil
sed -i '/^  decided:/d' "$file"
expect "without the day of the decision" 2 \
    'county.yaml:[0-9]*:[0-9]*: error: .*koe tells whose decision' run check
spoil
sed -i '/^project:/,/^contacts:/{/^contacts:/!d}' "$file"
expect "without a project" 2 \
    'county.yaml:[0-9]*:[0-9]*: error: .*reports on the county.s project' \
    run check
spoil
sed -i 's/^  first_year: .*/  first_year: 2025/' "$file"
expect "a month before the grant" 1 \
    'county.yaml:[0-9]*:[0-9]*: error: .*2024-12 lies outside it' \
    run build --out "$work/e"
expect "which a check tells as well" 1 '2024-12 lies outside it' run check
spoil
sed -i -e 's/^  last_year: .*/  last_year: 2023/' "$file"
expect "a month after the grant" 1 '2024-12 lies outside it' run check
sed -i 's/^project: required/project: perhaps/' "$document/document.yaml"
expect "a project is required or optional" 2 \
    'document.yaml:4:10: error: ' run check
sed -i '/^project:/d' "$document/document.yaml"
expect "a document that does not ask is made" 0 'paijat-hame' run check

# Not a row of the accounts may lack, however few are rejected.
spoil
sed -i '2s/190000,00;190000,00/190000,00;180000,00/' \
    "$county/2024-12/hanke_budjetti.csv"
expect "a budget that is not the sum of grant and own share" 3 \
    'hanke_budjetti.csv: error: rows rejected: 1 of 32, and no sum may lack' \
    run build --out "$work/whole"
expect "of which nothing is published" 0 '^0$' \
    sh -c "find '$work/whole' -name '*.pdf' | wc -l"
spoil
sed -i '3s/HENKILOSTO;[0-9]*,/HENKILOSTO;-5,/' "$county/2024-05/hanke_kulu.csv"
expect "a negative cost of an earlier month that corrects nothing" 3 \
    '2024-05/hanke_kulu.csv: error: rows rejected: 1 of' \
    run build --out "$work/whole"

# The grant of the budgets is that of county.yaml.
spoil
sed -i 's/2025-12-31/2026-06-30/' "$county/2024-12/hanke_budjetti.csv"
expect "a grant of other days than the project's" 0 \
    'hanke_budjetti.csv:2:[0-9]*: warning: .*is not the one that reports print' \
    run check
spoil
sed -n 's/;TYKY;/;TOINEN;/p' "$county/2024-12/hanke_budjetti.csv" \
    >"$work/second"
cat "$work/second" >>"$county/2024-12/hanke_budjetti.csv"
expect "a second project" 0 \
    'hanke_budjetti.csv:34:[0-9]*: warning: .*another project' run check

spoil
expect "all partners are known" 0 'paijat-hame' run check --strict
sed -i '/id: HEINOLA/d' "$file"
expect "an unknown partner is told" 0 \
    'hanke_kulu.csv:[0-9]*:[0-9]*: warning: .*not among the partners' run check
[ "$(grep -c 'not among the partners' "$work/said")" = 1 ]
report $? "once a file"
sed -i '/^  partners:/,/^contacts:/{/^contacts:/!d}' "$file"
expect "unless no partner is named" 0 'paijat-hame' run check --strict

# A category without a budget: the claim is the grant's share of all costs, and
# its categories add up to the total.
spoil
sed -i '/;MATKAT;/d' "$county/2024-12/hanke_budjetti.csv"
expect "costs without a budget are told" 0 \
    'hanke_kulu.csv:[0-9]*:[0-9]*: warning: .*budget' \
    run build --out "$work/claim"
expect "the categories of a claim add up to its total" 0 '^203396.84 203396.84$' \
    awk -F, '$1 == "RR15_half" && $3 == "2024-12" {
		if ($4 == "") total = $6; else sum += $6
	} END { printf "%.2f %.2f\n", total, sum }' \
    "$work/claim/paijat-hame/2024-12/internal/figures.csv"
