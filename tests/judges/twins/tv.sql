-- Supported employment.
CREATE TABLE clients AS
SELECT a.k, a.d, a.first12, s.* FROM asked AS a
JOIN asiakkuus AS s ON s.county = a.county AND s.m = a.k;

CREATE TABLE jobs AS
SELECT a.k, a.d, a.first12, j.* FROM asked AS a
JOIN tyosuhde AS j ON j.county = a.county AND j.m = a.k;
CREATE INDEX jobs_client ON jobs (county, k, asiakas_id, alku);

-- Clients in coaching, and with a subsidised job, each once in the total.
INSERT INTO cell
SELECT 'TV01', county, k, dimension, category,
	count(DISTINCT asiakas_id) * 100, 100, count(DISTINCT asiakas_id),
	NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM clients
	UNION ALL SELECT 'kunta', kunta, * FROM clients)
WHERE palvelu = 'TTV' AND alku <= d AND (loppu IS NULL OR loppu >= d)
GROUP BY county, k, dimension, category;

INSERT INTO cell
SELECT 'TV02', county, k, dimension, category,
	count(DISTINCT asiakas_id) * 100, 100, count(DISTINCT asiakas_id),
	NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM jobs
	UNION ALL SELECT 'kunta', kunta, * FROM jobs)
WHERE laji = 'PALKKATUKI' AND alku <= d AND (loppu IS NULL OR loppu >= d)
GROUP BY county, k, dimension, category;

-- Those who came out of work, with the day of the first job that they began
-- then or later.
CREATE TABLE cohort AS
SELECT *, (SELECT min(j.alku) FROM jobs AS j
	WHERE j.county = c.county AND j.k = c.k AND
		j.asiakas_id = c.asiakas_id AND j.alku >= c.alku) AS job
FROM clients AS c
WHERE palvelu IN ('TTV', 'IPS') AND tyoton_alussa = 'K';

-- Of those who came within twelve months, the share who found a job.
INSERT INTO cell
SELECT 'TV03', county, k, dimension, category,
	count(DISTINCT CASE WHEN job <= d THEN asiakas_id END) * 100,
	count(DISTINCT asiakas_id) * 100, count(DISTINCT asiakas_id), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM cohort
	UNION ALL SELECT 'kunta', kunta, * FROM cohort)
WHERE alku BETWEEN first12 AND d GROUP BY county, k, dimension, category;

-- The median of the days that it took those whose job began within twelve
-- months: the middle one, or the mean of the two in the middle.
CREATE VIEW waits AS
SELECT county, k, asiakas_id,
	CAST(julianday(job) - julianday(alku) AS INTEGER) AS days
FROM cohort WHERE job BETWEEN first12 AND d;

INSERT INTO cell
SELECT 'TV04', county, k, '', '', sum(days), count(*),
	(SELECT count(DISTINCT asiakas_id) FROM waits AS w
	WHERE w.county = o.county AND w.k = o.k), NULL, 0
FROM (SELECT *, row_number() OVER (PARTITION BY county, k ORDER BY days) AS n,
		count(*) OVER (PARTITION BY county, k) AS many
	FROM waits) AS o
WHERE n IN ((many + 1) / 2, many / 2 + 1) GROUP BY county, k;

-- Jobs whose 13th or 26th week was completed within twelve months; was the
-- client in any job on that day?
CREATE TABLE marks AS
SELECT id, j.*, date(alku, '+' || days || ' days') AS mark
FROM jobs AS j, (SELECT 'TV05_13' AS id, 91 AS days
	UNION ALL SELECT 'TV05_26', 182)
WHERE date(alku, '+' || days || ' days') BETWEEN first12 AND d;

INSERT INTO cell
SELECT id, county, k, '', '', sum(EXISTS(SELECT 1 FROM jobs AS j
	WHERE j.county = marks.county AND j.k = marks.k AND
		j.asiakas_id = marks.asiakas_id AND j.alku <= mark AND
		(j.loppu IS NULL OR j.loppu >= mark))) * 100,
	count(*) * 100, count(DISTINCT asiakas_id), NULL, 0
FROM marks GROUP BY id, county, k;

-- Moves over twelve months; of the returns with a known gap, those without.
CREATE TABLE moves AS
SELECT a.k, s.* FROM asked AS a
JOIN siirtyma AS s ON s.county = a.county AND s.m BETWEEN a.k - 11 AND a.k;

INSERT INTO cell
SELECT 'TV06', county, k, '', '', sum(katko_pv = 0) * 100, count(*) * 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM moves WHERE paluu = 'K' AND katko_pv IS NOT NULL GROUP BY county, k;

INSERT INTO cell
SELECT 'TV08', county, k, dimension, category, count(*) * 100, 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM moves
	UNION ALL SELECT 'mista+mihin', mista || '+' || mihin, * FROM moves)
GROUP BY county, k, dimension, category;

-- Points of each unit's newest day within 24 months, when it has 25 rows.
CREATE TABLE assessed AS
SELECT *, max(pvm) OVER (PARTITION BY county, k, yksikko) AS newest
FROM (SELECT a.k, l.* FROM asked AS a
	JOIN laatu AS l ON l.county = a.county AND l.m BETWEEN a.k - 23 AND a.k);

INSERT INTO cell
SELECT 'TV07', county, k, 'yksikko', yksikko,
	CASE count(*) WHEN 25 THEN sum(pisteet) * 100 END, 100, NULL, NULL, 0
FROM assessed WHERE pvm = newest GROUP BY county, k, yksikko;
