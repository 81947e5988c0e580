-- State aid.
CREATE TABLE budgets AS
SELECT a.k, b.* FROM asked AS a
JOIN hanke_budjetti AS b ON b.county = a.county AND b.m = a.k;

CREATE VIEW grants AS
SELECT DISTINCT county, k, hanke_id, kausi_alku FROM budgets;

-- A cost in the month's delivery; the tax counts where it isn't refunded.
CREATE TABLE eligible AS
SELECT *, netto + CASE alv_palautus WHEN 'E' THEN alv ELSE 0 END AS euros
FROM hanke_kulu WHERE kelpoinen = 'K';

-- Since the start of each project's own grant.
CREATE TABLE since AS
SELECT a.k, e.* FROM asked AS a
JOIN grants AS g USING (county, k)
JOIN eligible AS e ON e.county = a.county AND e.hanke_id = g.hanke_id
WHERE e.m <= a.k AND pvm BETWEEN kausi_alku AND d;

-- Every month since the earliest start must have been delivered.
INSERT INTO lacking
SELECT id, county, k FROM (SELECT county, k,
		k - CAST(substr(min(kausi_alku), 1, 4) AS INTEGER) * 12 -
		CAST(substr(min(kausi_alku), 6, 2) AS INTEGER) + 2 AS months
	FROM grants GROUP BY county, k) AS g,
	(SELECT 'RR01_costs' AS id UNION ALL SELECT 'RR02_total')
WHERE (SELECT count(*) FROM delivered AS d WHERE d.county = g.county AND
	register = 'hanke_kulu' AND d.m BETWEEN g.k - months + 1 AND g.k)
	< months;

INSERT INTO cell
SELECT id, county, k, dimension, category, sum(euros), 100, NULL, NULL, 0
FROM (SELECT 'RR01_costs' AS id, '' AS dimension, '' AS category, * FROM since
	UNION ALL SELECT 'RR01_costs', 'hanke_id', hanke_id, * FROM since
	UNION ALL SELECT 'RR02_total', '', '', * FROM since
	UNION ALL SELECT 'RR02_total', 'kustannuslaji', kustannuslaji, *
	FROM since)
GROUP BY id, county, k, dimension, category;

-- All years of the grants.
INSERT INTO cell
SELECT id, county, k, dimension, category, sum(budjetti), 100, NULL, NULL, 0
FROM (SELECT 'RR01_budget' AS id, '' AS dimension, '' AS category, *
	FROM budgets
	UNION ALL SELECT 'RR01_budget', 'hanke_id', hanke_id, * FROM budgets
	UNION ALL SELECT 'RR02_budget', '', '', * FROM budgets
	UNION ALL SELECT 'RR02_budget', 'kustannuslaji', kustannuslaji, *
	FROM budgets)
GROUP BY id, county, k, dimension, category;

-- The month's own costs.
CREATE TABLE month_costs AS
SELECT a.k, e.* FROM asked AS a
JOIN eligible AS e ON e.county = a.county AND e.m = a.k;

INSERT INTO cell
SELECT 'RR02', county, k, dimension, category, sum(euros), 100, NULL, NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM month_costs
	UNION ALL SELECT 'kustannuslaji', kustannuslaji, * FROM month_costs)
GROUP BY county, k, dimension, category;

-- Targets: what came true of what was aimed at.
INSERT INTO cell
SELECT 'RR03', county, k, 'etappi_id', etappi_id, toteuma, tavoite, NULL,
	NULL, 0
FROM milestones WHERE laji = 'TAVOITE';

-- Years of work, 1 720 hours each, which is told from 2021 on; who works
-- elsewhere too must have signed.
CREATE TABLE hours AS
SELECT a.k, CASE WHEN d >= '2021-01-01' THEN 172000 END AS year_hours, t.*,
	muu_h > 0 AND allekirjoitettu IS NULL AS unsigned
FROM asked AS a
JOIN hanke_tyoaika AS t ON t.county = a.county AND t.m BETWEEN a.k - 11 AND a.k;

INSERT INTO cell
SELECT id, county, k, dimension, category, sum(hanke_h), max(year_hours), NULL,
	NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM hours
		UNION ALL SELECT 'hanke_id', hanke_id, * FROM hours),
	(SELECT 'RR04' AS id, 1 AS with_unsigned
		UNION ALL SELECT 'RR04_eligible', 0)
WHERE with_unsigned OR NOT unsigned
GROUP BY id, county, k, dimension, category;

INSERT INTO cell
SELECT id, county, k, '', '', NULL, NULL, NULL, NULL, 0
FROM asked, (SELECT 'RR04' AS id UNION ALL SELECT 'RR04_eligible')
WHERE d < '2021-01-01' AND NOT EXISTS (SELECT 1 FROM hours AS h
	WHERE h.county = asked.county AND h.k = asked.k);
