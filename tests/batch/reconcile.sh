#!/bin/bash
# That figures are the sums of the rows that a document lists: as they are, all
# agree to the cent; once a definition counts otherwise, nothing is published,
# and both sums are told.  TAP; KAUSI is the binary.
set -u
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C.UTF-8
. tests/tap.bash
mkdir -p "$work/input/counties" "$work/templates/documents"
find input -mindepth 1 -maxdepth 1 ! -name counties -exec cp -r -t "$work/input" {} +
cp -r input/counties/paijat-hame "$work/input/counties"
cp -r templates/lang templates/partials templates/themes "$work/templates"
cp -r tests/batch/costs "$work/templates/documents"
declared=$work/templates/documents/costs/document.yaml
definitions=$work/input/indicators/rr.yaml
cp "$definitions" "$work/rr.yaml"
cp "$declared" "$work/document.yaml"

# kausi COMMAND [OPTION]...: its status; what it says is kept, blanks plain.
kausi() {
	LC_ALL=${locale:-C.UTF-8} "$KAUSI" "$1" --county paijat-hame --period 2024-12 \
	    --input "$work/input" --templates "$work/templates" \
	    "${@:2}" >"$work/raw" 2>&1
	local status=$?
	sed 's/\xc2\xa0/ /g' "$work/raw" >"$work/said"
	return $status
}

# says TEXT: a message of reconcile, with the line of the entry
says() {
	grep -qE "costs/document.yaml:[0-9]+:3: (error|virhe): $1.*\[reconcile\]\$" "$work/said"
}

# euros CONDITION VALUE: of the vouchers since the grant began, as awk adds them
# up in cents (n: net, v: VAT, back: is returned), "164 745,48"
euros() {
	awk -F';' "FNR > 1 && \$5 >= \"2022-01-01\" && \$5 <= \"2024-12-31\" {
		n = \$7; v = \$8; sub(/,/, \"\", n); sub(/,/, \"\", v)
		back = \$9 == \"K\"; if ($1) cents += $2 }
	END { euros = int(cents / 100)
		printf \"%d %03d,%02d\", euros / 1000, euros % 1000, cents % 100 }" \
	    input/counties/paijat-hame/*/hanke_kulu.csv | sed -E 's/([0-9])([0-9]{3}) /\1 \2 /'
}

# altered NAME TEXT SED…: RR02_total is defined otherwise; it is refused, and
# what is told holds TEXT.
altered() {
	local name=$1 text=$2
	shift 2
	cp "$work/rr.yaml" "$definitions"
	sed -i "/^- id: RR02_total/,/^- id: RR03/{$*}" "$definitions"
	rm -rf "$work/out"
	kausi build --out "$work/out"
	[ $? = 4 ] && says "$text" &&
	    [ ! -e "$work/out/paijat-hame/2024-12" ]
	report $? "$name: exit 4, both sums, nothing published"
	cp "$work/rr.yaml" "$definitions"
}

kausi build --out "$work/out"
report $? "each category and total is the sum of its rows, to the cent"
kausi check
report $? "a check finds the same"

eligible='n + (back ? 0 : v)'
travel=$(euros '$6 == "MATKAT" && $10 == "K"' "$eligible")
all=$(euros '$10 == "K"' "$eligible")
altered "VAT counted twice" \
    "MATKAT: $(euros '$6 == "MATKAT" && $10 == "K"' "v + $eligible") € in the figure kertyma, $travel € in the rows of tositteet; " \
    's/netto + if/netto + alv + if/'
altered "costs that are not eligible counted" \
    "the total: $(euros 1 "$eligible") € in the figure kertyma, $all € in the rows of tositteet; " \
    '/where:/d'
altered "a category left out" \
    "MATKAT: 0,00 € in the figure kertyma, $travel € in the rows of tositteet; " \
    's/where: kelpoinen = K/& and kustannuslaji <> MATKAT/'
altered "less than a cent" \
    "MATKAT: [0-9 ]+,[0-9]{9} € in the figure kertyma, ${travel}0000000 € " \
    's/sum netto/sum netto * 1.0000001/'

sed -i 's/value: "if(kelpoinen = K, netto/& * 1.0000001/' "$declared"
kausi check
[ $? = 4 ] && says "MATKAT: ${travel}0000000 € in the figure kertyma, [0-9 ]+,[0-9]{9} € "
report $? "a check refuses rows that differ by less than a cent"
! grep -q 'figure puolivuosi' "$work/said"
report $? "a figure with rows of its own still agrees"
locale=fi
kausi check
[ $? = 4 ] && says "yhteensä: .* luvussa kertyma, mutta "
report $? "the difference is told in Finnish, too"
locale=
cp "$work/document.yaml" "$declared"

# carries CLASS FOLDER FILES: what the PDF has with it
carries() {
	sed -i "s/^class: .*/class: $1/; ${4:-}" "$declared"
	rm -rf "$work/out"
	kausi build --out "$work/out"
	pdfdetach -list "$work/out/paijat-hame/2024-12/$2costs-report.fi.pdf" 2>&1 |
	    sed -n 's/^[0-9]*: //p' | tr '\n' ' ' >"$work/said"
	[ "$(cat "$work/said")" = "$3 " ]
	report $? "a document of the class $1 carries $3"
	cp "$work/document.yaml" "$declared"
}

if command -v pdfdetach >/dev/null; then
	carries authority authority/ "budget.csv costs.csv figures.csv sources.json"
	carries internal internal/ "budget.csv costs.csv figures.csv sources.json"
	carries public "" "budget.csv costs.csv figures.csv" '/of: sources/d'
	carries public "" "budget.csv costs.csv figures.csv" \
	    '/of: sources/d; /of: figures/d'
	pdf=$work/out/paijat-hame/2024-12/costs-report.fi.pdf
	pdfdetach -savefile figures.csv -o "$work/figures.csv" "$pdf" >/dev/null 2>&1
	cmp "$work/figures.csv" "$work/out/paijat-hame/2024-12/figures.csv" >"$work/said" 2>&1
	report $? "a public document carries the figures of all of them"
fi

# refused NAME TEXT SED: document.yaml is wrong
refused() {
	sed -i "$3" "$declared"
	kausi check
	[ $? = 2 ] && grep -qF "$2" "$work/said"
	report $? "$1"
	cp "$work/document.yaml" "$declared"
}

refused "a figure that is not there" "the document has no figure kertyna" \
    's/{figure: kertyma, list/{figure: kertyna, list/'
refused "a list that is not there" "the document has no list tosite;" \
    's/figure: osat, list: tositteet/figure: osat, list: tosite/'
refused "a column that is no number" "the list tositteet has no column pvm of numbers" \
    's/figure: osat, list: tositteet, amount: kelpoinen_eur/figure: osat, list: tositteet, amount: pvm/'
refused "a breakdown that the list lacks" "has no column osatoteuttaja, by which the figure is broken down" \
    's/figure: osat, list: tositteet/figure: osat, list: kauden_tositteet/'
refused "another period" "the figure kertyma is of the period previous-year, the list tositteet of job" \
    's/\(name: kertyma, .*period: \)job/\1previous-year/'
refused "an attachment of nothing" "an attachment is the rows of a list" \
    's/{name: costs.csv, list: tositteet,/{name: costs.csv,/'
refused "an attachment of a list that is not there" "the document has no list tosite;" \
    's/costs.csv, list: tositteet/costs.csv, list: tosite/'
refused "an attachment with a wrong ending" "an attachment has a name of a-z, 0-9, - and _ that ends in .csv" \
    's/costs.csv/costs.json/'
refused "an attachment twice" "the attachment figures.csv stands twice" \
    's/costs.csv/figures.csv/'
refused "an attachment without words" "the key description is missing in an attachment" \
    's/, description: {fi: Mistä asiakirja on tehty}//'
refused "an attachment described by its name" "the attachment sources.json is not described in the language fi" \
    's/{fi: Mistä asiakirja on tehty}/{fi: sources.json}/'
refused "an attachment described in another language" "the attachment sources.json is not described in the language fi" \
    's/{fi: Mistä asiakirja on tehty}/{sv: Vad dokumentet är gjort av}/'
refused "digests of deliveries in a public document" "a public document does not say which deliveries it was made of" \
    's/class: authority/class: [authority, public]/'
