-- What the twins are asked for and where they put it.
--
-- asked holds each county's newest month and the twelve before it: the month k
-- (counted from year 0), its last day d, the first day of it (first) and of
-- the twelve months that end with it (first12), and the last calendar year
-- that has ended by d (year).
--
-- A twin puts cells that have rows behind them into cell, with everything in
-- whole numbers: numerator and denominator are hundredths, a count has the
-- denominator 1, a share is not yet a per cent.  text is a day, a code or a
-- band; approximate is 1 where the value is.  What has no rows is filled in
-- by fill.sql out of the catalogue.

CREATE TABLE asked AS
SELECT name AS county, area, m - back AS k,
	date(printf('%04d-%02d-01', (m - back) / 12, (m - back) % 12 + 1),
		'+1 month', '-1 day') AS d,
	printf('%04d-%02d-01', (m - back) / 12, (m - back) % 12 + 1) AS first,
	printf('%04d-%02d-01', (m - back - 11) / 12, (m - back - 11) % 12 + 1)
		AS first12,
	(m - back + 1) / 12 - 1 AS year
FROM county, (WITH RECURSIVE n(back) AS (
	SELECT 0 UNION ALL SELECT back + 1 FROM n WHERE back < 12)
	SELECT back FROM n);
CREATE INDEX asked_k ON asked (county, k);

CREATE TABLE cell(id, county, k, dimension, category, numerator INTEGER,
	denominator INTEGER, persons INTEGER, text, approximate DEFAULT 0);

-- Figures that are missing since a delivery is.
CREATE TABLE lacking(id, county, k);

-- An empty cell says this.
UPDATE ha_toteuma SET tarkkuus = 'KK' WHERE tarkkuus = '';
UPDATE palkanmaksu SET oikaisu = 'E' WHERE oikaisu = '';
UPDATE hanke_valietappi SET tarkkuus = 'PV' WHERE tarkkuus = '';
UPDATE valityspyynto SET tulos = 'AVOIN' WHERE tulos = '';
