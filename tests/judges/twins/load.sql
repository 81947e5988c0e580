-- The registers of one delivery as the twins read them, out of the CSV as it
-- comes: every column is text there.  Hours and euros become integers of
-- hundredths, days become yyyy-mm-dd, an empty tarkkuus is KK.
--
-- asked(last_day) holds the period's last day.  Each twin writes its figures
-- to twin(): numerators and denominators are hundredths too, a count has the
-- denominator 1.

CREATE TABLE twin(id, dimension, category, numerator INTEGER,
	denominator INTEGER, persons INTEGER);

CREATE VIEW ha_toteuma AS
SELECT asiakas_id, kausi, tapa, kunta,
	CASE tarkkuus WHEN '' THEN 'KK' ELSE tarkkuus END AS tarkkuus,
	CASE instr(tunnit, ',')
	WHEN 0 THEN CAST(tunnit AS INTEGER) * 100
	ELSE CAST(replace(tunnit, ',', '') ||
		substr('00', 1, 2 - length(tunnit) + instr(tunnit, ','))
		AS INTEGER)
	END AS tunnit
FROM ha_toteuma_csv;

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

-- Contracts and employers in force on the last day.
CREATE VIEW employers AS
SELECT * FROM ta_tyonantaja, asked
WHERE alku <= last_day AND (loppu = '' OR loppu >= last_day);

CREATE VIEW contracts AS
SELECT * FROM ta_sopimus, asked
WHERE alku <= last_day AND (loppu = '' OR loppu >= last_day);
