-- Advice and events of the month, and of twelve.
CREATE TABLE advice AS
SELECT '' AS months, a.k, n.* FROM asked AS a
JOIN neuvonta AS n ON n.county = a.county AND n.m = a.k
UNION ALL
SELECT '_12', a.k, n.* FROM asked AS a
JOIN neuvonta AS n ON n.county = a.county AND n.m BETWEEN a.k - 11 AND a.k;

INSERT INTO cell
SELECT 'NE01' || months, county, k, dimension, category, count(*) * 100, 100,
	count(DISTINCT nullif(asiakas_id, '')), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM advice
	UNION ALL SELECT 'laji', laji, * FROM advice)
GROUP BY months, county, k, dimension, category;

-- Who remained unknown is nobody here.
INSERT INTO cell
SELECT 'NE02', county, k, '', '', count(DISTINCT asiakas_id) * 100, 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM advice WHERE asiakas_id <> '' AND months = '' GROUP BY county, k;

CREATE TABLE meetings AS
SELECT '' AS months, a.k, t.* FROM asked AS a
JOIN tapahtuma AS t ON t.county = a.county AND t.m = a.k
UNION ALL
SELECT '_12', a.k, t.* FROM asked AS a
JOIN tapahtuma AS t ON t.county = a.county AND t.m BETWEEN a.k - 11 AND a.k;

CREATE VIEW meeting_cells AS
SELECT '' AS dimension, '' AS category, * FROM meetings
UNION ALL SELECT 'laji', laji, * FROM meetings;

INSERT INTO cell
SELECT 'NE03' || months, county, k, dimension, category, count(*) * 100, 100,
	NULL, NULL, 0
FROM meeting_cells GROUP BY months, county, k, dimension, category;

-- An event that nobody counted adds nothing.
INSERT INTO cell
SELECT 'NE04' || months, county, k, dimension, category,
	sum(osallistujat) * 100, 100, NULL, NULL, 0
FROM meeting_cells WHERE osallistujat IS NOT NULL
GROUP BY months, county, k, dimension, category;
