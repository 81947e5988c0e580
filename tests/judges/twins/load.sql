-- The registers as the twins read them, out of the CSV as it comes: every
-- column is text there.  Hours and euros become integers of hundredths, days
-- become yyyy-mm-dd, an empty tarkkuus is KK or PV.  Event registers hold
-- every delivery up to the period's, the others the period's own.
--
-- asked holds the period, its last day, the month eleven months before it
-- (first_month), the last calendar year that it ends or follows, and the
-- period that the figure bears.  A twin writes to one of three tables:
--   twin       a count, sum or share: numerators and denominators are
--              hundredths too, a count has the denominator 1; persons is
--              NULL where the register tells of none
--   twin_ratio a figure worked out from others: only the quotient counts
--   twin_text  a day or a code
-- A cell stands there only if rows are behind it.

CREATE TABLE twin(id, dimension, category, numerator INTEGER,
	denominator INTEGER, persons INTEGER);
CREATE TABLE twin_ratio(id, dimension, category, numerator INTEGER,
	denominator INTEGER);
CREATE TABLE twin_text(id, dimension, category, value);

CREATE VIEW ha_toteuma AS
SELECT asiakas_id, kausi, tapa, kunta,
	CASE tarkkuus WHEN '' THEN 'KK' ELSE tarkkuus END AS tarkkuus,
	CASE instr(tunnit, ',')
	WHEN 0 THEN CAST(tunnit AS INTEGER) * 100
	ELSE CAST(replace(tunnit, ',', '') ||
		substr('00', 1, 2 - length(tunnit) + instr(tunnit, ','))
		AS INTEGER)
	END AS tunnit,
	CASE instr(brutto, ',')
	WHEN 0 THEN CAST(brutto AS INTEGER) * 100
	ELSE CAST(replace(brutto, ',', '') ||
		substr('00', 1, 2 - length(brutto) + instr(brutto, ','))
		AS INTEGER)
	END AS brutto
FROM ha_toteuma_csv;

CREATE VIEW kysely AS
SELECT kysely_id, vastaus_nro, substr(pvm, 1, 7) AS kausi,
	CASE arvo WHEN '' THEN NULL ELSE CAST(arvo AS INTEGER) END AS arvo,
	CASE lahetetty WHEN '' THEN NULL ELSE CAST(lahetetty AS INTEGER)
	END AS lahetetty, kohderyhma, osa_alue
FROM kysely_csv;

CREATE VIEW answers AS
SELECT kysely.* FROM kysely, asked
WHERE kausi BETWEEN first_month AND period;

CREATE VIEW events AS
SELECT laji FROM tapahtuma_csv, asked
WHERE substr(pvm, 1, 7) BETWEEN first_month AND period;

CREATE VIEW ta_tyonantaja_days AS
SELECT *, instr(alku, '.') AS a, instr(loppu, '.') AS l
FROM ta_tyonantaja_csv;

CREATE VIEW ta_tyonantaja AS
SELECT tyonantaja_id, asiakas_id, kunta,
	CASE a WHEN 0 THEN alku ELSE printf('%04d-%02d-%02d',
		substr(alku, a + 1 + instr(substr(alku, a + 1), '.')),
		substr(alku, a + 1), alku) END AS alku,
	CASE l WHEN 0 THEN loppu ELSE printf('%04d-%02d-%02d',
		substr(loppu, l + 1 + instr(substr(loppu, l + 1), '.')),
		substr(loppu, l + 1), loppu) END AS loppu
FROM ta_tyonantaja_days;

CREATE VIEW ta_sopimus_days AS
SELECT *, instr(alku, '.') AS a, instr(loppu, '.') AS l
FROM ta_sopimus_csv;

CREATE VIEW ta_sopimus AS
SELECT sopimus_id, tyonantaja_id, avustaja_id, ehdot, palkkaryhma,
	CASE a WHEN 0 THEN alku ELSE printf('%04d-%02d-%02d',
		substr(alku, a + 1 + instr(substr(alku, a + 1), '.')),
		substr(alku, a + 1), alku) END AS alku,
	CASE l WHEN 0 THEN loppu ELSE printf('%04d-%02d-%02d',
		substr(loppu, l + 1 + instr(substr(loppu, l + 1), '.')),
		substr(loppu, l + 1), loppu) END AS loppu
FROM ta_sopimus_days;

-- Contracts, employers and posts in force on the last day.
CREATE VIEW employers AS
SELECT * FROM ta_tyonantaja, asked
WHERE alku <= last_day AND (loppu = '' OR loppu >= last_day);

CREATE VIEW contracts AS
SELECT * FROM ta_sopimus, asked
WHERE alku <= last_day AND (loppu = '' OR loppu >= last_day);

CREATE VIEW posts AS
SELECT * FROM henkilosto_csv, asked
WHERE alku <= last_day AND (loppu = '' OR loppu >= last_day);
