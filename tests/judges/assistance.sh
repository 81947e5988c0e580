#!/bin/bash
# What the made-up registers of personal assistance (Keusote, Keski-Suomi) say
# of each other: decisions and use, employers, pay runs and requests, advice.
# The figures of Keski-Suomi's centre are exact.  Prints TAP; sqlite3 is the
# outside judge.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/judges/registers.bash

# A number with or without a comma and two places, in hundredths.
decimal() {
	echo "CAST(round(100 * replace($1, ',', '.')) AS INTEGER)"
}

months="d.hva = u.hva AND d.delivery = u.delivery AND
    d.asiakas_id = u.asiakas_id AND d.tapa = u.tapa AND d.alku <= u.last AND
    (d.loppu = '' OR substr(d.loppu, 1, 7) >= u.delivery)"
in_force_d="d.alku <= d.last AND (d.loppu = '' OR d.loppu >= d.last)"

decisions() {
	none "who uses help has a decision on its arrangement" "SELECT 1 FROM
	    ha_toteuma u WHERE tarkkuus = 'KK' AND
	    NOT EXISTS (SELECT 1 FROM ha_paatos d WHERE $months)"
	none "nobody uses over 1.5 times what was granted" "SELECT 1 FROM
	    ha_toteuma u JOIN ha_paatos d ON $months AND $in_force_d
	    WHERE tarkkuus = 'KK' GROUP BY u.rowid HAVING
	    $(decimal u.tunnit) * 2 > sum($(decimal d.tunnit_kk)) * 3"
	none "three quarters to 95 % of what was granted is used" "SELECT 1
	    FROM (SELECT d.hva, d.delivery, sum($(decimal tunnit_kk)) granted
	    FROM ha_paatos d WHERE $in_force_d GROUP BY 1, 2) JOIN (SELECT hva,
	    delivery, sum($(decimal tunnit)) used FROM ha_toteuma
	    WHERE tarkkuus = 'KK' GROUP BY 1, 2) USING (hva, delivery)
	    WHERE used * 100 NOT BETWEEN granted * 75 AND granted * 95"
	none "no two decisions for one thing at a time" "SELECT 1
	    FROM ha_paatos a JOIN ha_paatos b USING (hva, delivery, asiakas_id,
	    tapa, kohde) WHERE a.paatos_id < b.paatos_id AND a.alku <=
	    coalesce(nullif(b.loppu, ''), '9') AND b.alku <=
	    coalesce(nullif(a.loppu, ''), '9')"
	none "a decision stays the same" "SELECT 1 FROM ha_paatos
	    GROUP BY paatos_id HAVING count(DISTINCT asiakas_id || tapa ||
	    kohde || tunnit_kk || alku || kunta || ikaryhma) > 1 OR
	    count(DISTINCT nullif(loppu, '')) > 1"
	none "decisions of 24 months are delivered" "SELECT 1 FROM ha_paatos
	    WHERE alku > last OR (loppu <> '' AND
	    (loppu < first OR loppu < alku))"
	none "costs have hours, at 8 to 150 euros" "SELECT 1 FROM ha_toteuma
	    WHERE tarkkuus = 'KK' AND ($(decimal brutto) <
	    8 * $(decimal tunnit) OR $(decimal brutto) >
	    150 * $(decimal tunnit))"
}

pay() {
	none "who pays is an employer then" "SELECT 1 FROM palkanmaksu p
	    LEFT JOIN ta_tyonantaja e USING (hva, delivery, tyonantaja_id)
	    WHERE e.alku IS NULL OR e.alku > maksupvm"
	none "pay runs add up to the use of the employer's client" "SELECT 1
	    FROM (SELECT hva, delivery, tyonantaja_id, sum($(decimal brutto) +
	    $(decimal sivukulut)) paid FROM palkanmaksu WHERE oikaisu <> 'K'
	    GROUP BY 1, 2, 3) JOIN ta_tyonantaja USING (hva, delivery,
	    tyonantaja_id) JOIN ha_toteuma u USING (hva, delivery, asiakas_id)
	    WHERE tapa = 'TA' AND tarkkuus = 'KK' AND
	    paid <> $(decimal u.brutto)"
	none "only corrections are negative" "SELECT 1 FROM palkanmaksu
	    WHERE oikaisu <> 'K' AND ($(decimal brutto) <= 0 OR
	    $(decimal sivukulut) <= 0)"
	equals "some corrections are, in both counties" 2 "SELECT count(DISTINCT
	    hva) FROM palkanmaksu WHERE oikaisu = 'K' AND brutto < '0'"
	none "85 to 99 % are reported within five days" "SELECT 1
	    FROM palkanmaksu WHERE oikaisu <> 'K' GROUP BY hva, delivery HAVING
	    avg(tulorekisteri_pvm <> '' AND julianday(tulorekisteri_pvm) -
	    julianday(maksupvm) BETWEEN 0 AND 5) NOT BETWEEN 0.85 AND 0.99"
	none "no report is before the payment" "SELECT 1 FROM palkanmaksu
	    WHERE tulorekisteri_pvm <> '' AND tulorekisteri_pvm < maksupvm"
	equals "some reports are late, some never come" "1|1" "SELECT
	    max(julianday(tulorekisteri_pvm) - julianday(maksupvm) > 5),
	    max(tulorekisteri_pvm = '') FROM palkanmaksu"
	none "banks pay on Mondays to Fridays" "SELECT 1 FROM palkanmaksu
	    WHERE strftime('%w', maksupvm) IN ('0', '6')"
	none "keys of palkanmaksu are unique" "SELECT 1 FROM palkanmaksu
	    GROUP BY era_id HAVING count(*) > 1"
}

requests() {
	none "who asks is an employer then" "SELECT 1 FROM valityspyynto v
	    LEFT JOIN ta_tyonantaja e USING (hva, delivery, tyonantaja_id)
	    WHERE e.alku IS NULL OR e.alku > pyynto_pvm OR
	    (e.loppu <> '' AND e.loppu < pyynto_pvm)"
	none "what is filled has its day, by the delivery's last" "SELECT 1
	    FROM valityspyynto WHERE (tulos = 'TAYTTYNYT') <>
	    (tayttynyt_pvm <> '') OR (tayttynyt_pvm <> '' AND
	    tayttynyt_pvm NOT BETWEEN pyynto_pvm AND last)"
	equals "every outcome is there, and every channel" "4|4" "SELECT
	    count(DISTINCT tulos), count(DISTINCT kanava) FROM valityspyynto"
	none "own mediation only once there is one" "SELECT 1
	    FROM valityspyynto WHERE kanava = 'OMA_VALITYS' AND pyynto_pvm <
	    iif(hva = '02', '2023-10-01', '2023-09-01')"
	none "keys of valityspyynto are unique" "SELECT 1 FROM valityspyynto
	    GROUP BY pyynto_id HAVING count(*) > 1"
}

advice() {
	none "first information is on the employer's day" "SELECT 1
	    FROM neuvonta n WHERE laji = 'ENSI_INFO' AND asiakas_id <> '' AND
	    EXISTS (SELECT 1 FROM ta_tyonantaja e WHERE e.hva = n.hva AND
	    e.asiakas_id = n.asiakas_id AND e.ensi_info_pvm <> n.pvm)"
	none "each kind is given in each month, also anonymously" "SELECT 1
	    FROM neuvonta GROUP BY hva, delivery HAVING
	    count(DISTINCT laji) < 6 OR max(asiakas_id = '') = 0"
	none "keys of neuvonta are unique" "SELECT 1 FROM neuvonta
	    GROUP BY tapahtuma_id HAVING count(*) > 1"
	none "events are their delivery's own" "SELECT 1 FROM
	    (SELECT delivery, pvm FROM neuvonta UNION ALL
	    SELECT delivery, pvm FROM palaute UNION ALL
	    SELECT delivery, pvm FROM tapahtuma UNION ALL
	    SELECT delivery, maksupvm FROM palkanmaksu UNION ALL
	    SELECT delivery, pyynto_pvm FROM valityspyynto)
	    WHERE substr(pvm, 1, 7) <> delivery"
	equals "published feedback, and some that is not" "13|3|10|2" \
	    "SELECT group_concat(shown || '|' || hidden, '|') FROM (SELECT
	    sum(anonymisoitu = 'K' AND julkaisulupa = 'K') shown,
	    sum(anonymisoitu = 'E' OR julkaisulupa = 'E') hidden FROM palaute
	    GROUP BY hva ORDER BY hva)"
}

# havu MONTH COLUMNS: of the centre's start and its preparation.
havu() {
	echo "SELECT $2 FROM hanke_valietappi start JOIN hanke_valietappi ready
	    USING (hva, delivery, hanke_id) WHERE hva = '15' AND
	    delivery = '$1' AND start.laji = 'KAYNNISTYS' AND
	    ready.laji = 'VALMISTELU_ALKU'"
}

keski_suomi() {
	equals "the centre opened on Monday 17.4.2023" "2023-04-17|1" \
	    "$(havu 2023-04 "start.toteutunut,
	    strftime('%w', start.toteutunut)")"
	equals "106 days later than planned" 106 "$(havu 2023-04 \
	    "CAST(julianday(start.toteutunut) -
	    julianday(start.suunniteltu) AS INTEGER)")"
	equals "after 245 days of preparation, as known in 12/2022" "245|" \
	    "$(havu 2022-12 "CAST(julianday(start.suunniteltu) -
	    julianday(ready.toteutunut) AS INTEGER), start.toteutunut")"
	none "it advises, mediates and trains from that day" "SELECT 1 FROM
	    (SELECT hva, pvm FROM neuvonta UNION ALL
	    SELECT hva, pvm FROM tapahtuma UNION ALL
	    SELECT hva, pyynto_pvm FROM valityspyynto)
	    WHERE hva = '15' AND pvm < '2023-04-17'"
	none "nobody worked in it before" "SELECT 1 FROM henkilosto
	    WHERE hva = '15' AND yksikko = 'HA_KESKUS' AND
	    alku < '2023-04-17'"
	equals "clients of 20 or more of the 22 municipalities" 1 "SELECT
	    count(DISTINCT kunta) >= 20 FROM ha_toteuma WHERE hva = '15'"
}

if command -v sqlite3 >/dev/null; then
	check "the deliveries load into sqlite3" load keusote keski-suomi
	check "indexes" sqlite3 "$dir/sample.db" "CREATE INDEX decided ON
	    ha_paatos (hva, delivery, asiakas_id, tapa)"
	decisions
	pay
	requests
	advice
	keski_suomi
else
	echo "ok - decisions, pay and advice # SKIP no sqlite3"
fi
