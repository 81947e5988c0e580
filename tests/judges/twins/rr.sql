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

-- Every month since the earliest start must have been delivered, but none
-- before the window: the half-year or the twelve months up to it.
CREATE TABLE begun AS
SELECT a.county, a.k, coalesce(min(a.k, (SELECT min(
	CAST(substr(kausi_alku, 1, 4) AS INTEGER) * 12 +
	CAST(substr(kausi_alku, 6, 2) AS INTEGER) - 1) FROM grants AS g
	WHERE g.county = a.county AND g.k = a.k)), a.k) AS m
FROM asked AS a;

INSERT INTO lacking
SELECT id, county, k FROM (
	SELECT id, county, k, CASE
		WHEN id = 'RR12_year' THEN max(m, k - 11)
		WHEN id LIKE '%_half' THEN max(m, k - k % 6) ELSE m END AS from_m
	FROM begun, (SELECT 'RR01_costs' AS id UNION ALL SELECT id FROM figure
		WHERE id IN ('RR02_half', 'RR02_total', 'RR07_half',
		'RR07_total', 'RR08_half', 'RR08_total', 'RR09_half',
		'RR09_total', 'RR12_year', 'RR13_half', 'RR13_total'))) AS s
WHERE (SELECT count(*) FROM delivered AS d WHERE d.county = s.county AND
	register = 'hanke_kulu' AND d.m BETWEEN from_m AND k) <= k - from_m;

-- Hours since 1 January or 1 July.
INSERT INTO lacking
SELECT id, county, k FROM asked,
	(SELECT 'RR16_half' AS id UNION ALL SELECT 'RR16_unsigned')
WHERE (SELECT count(*) FROM delivered AS d WHERE d.county = asked.county AND
	register = 'hanke_tyoaika' AND d.m BETWEEN k - k % 6 AND k) <= k % 6;

INSERT INTO cell
SELECT id, county, k, dimension, category, sum(euros), 100, NULL, NULL, 0
FROM (SELECT 'RR01_costs' AS id, '' AS dimension, '' AS category, * FROM since
	UNION ALL SELECT 'RR01_costs', 'hanke_id', hanke_id, * FROM since
	UNION ALL SELECT 'RR02_total', '', '', * FROM since
	UNION ALL SELECT 'RR02_total', 'kustannuslaji', kustannuslaji, *
	FROM since
	UNION ALL SELECT 'RR02_total', 'osatoteuttaja', osatoteuttaja, *
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
INSERT INTO cell
SELECT 'RR03_aim', county, k, 'etappi_id', etappi_id, tavoite, 100, NULL, NULL, 0
FROM milestones WHERE laji = 'TAVOITE'
UNION ALL
SELECT 'RR03_reached', county, k, 'etappi_id', etappi_id, toteuma, 100, NULL, NULL, 0
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

-- Vouchers since the start of each project's own grant, eligible or not; the
-- county pays what is not refunded.
CREATE TABLE vouchers AS
SELECT a.k, netto + CASE alv_palautus WHEN 'E' THEN alv ELSE 0 END AS euros,
	h.m >= a.k - a.k % 6 AS in_half, h.m > a.k - 12 AS in_year, h.*
FROM asked AS a
JOIN grants AS g USING (county, k)
JOIN hanke_kulu AS h ON h.county = a.county AND h.hanke_id = g.hanke_id
WHERE h.m <= a.k AND pvm BETWEEN kausi_alku AND d;

CREATE TABLE windows AS SELECT 'half' AS w UNION ALL SELECT 'total';

CREATE TABLE parts AS
SELECT 'RR02_half' AS id, euros AS cents, * FROM vouchers
WHERE kelpoinen = 'K' AND in_half
UNION ALL SELECT 'RR07_' || w, alv, v.* FROM vouchers AS v, windows
WHERE kelpoinen = 'K' AND alv_palautus = 'E' AND (in_half OR w = 'total')
UNION ALL SELECT 'RR08_' || w, alv, v.* FROM vouchers AS v, windows
WHERE alv_palautus = 'K' AND (in_half OR w = 'total')
UNION ALL SELECT 'RR09_' || w, euros, v.* FROM vouchers AS v, windows
WHERE kelpoinen = 'E' AND (in_half OR w = 'total')
UNION ALL SELECT 'RR12_year', euros, v.* FROM vouchers AS v
WHERE kelpoinen = 'K' AND in_year
UNION ALL SELECT 'RR13_' || w, euros, v.* FROM vouchers AS v, windows
WHERE kelpoinen = 'K' AND netto + alv < 0 AND (in_half OR w = 'total');

INSERT INTO cell
SELECT id, county, k, '', '', sum(cents), 100, NULL, NULL, 0
FROM parts GROUP BY id, county, k
UNION ALL
SELECT p.id, county, k, dimension, CASE dimension
	WHEN 'kustannuslaji' THEN kustannuslaji
	WHEN 'osatoteuttaja' THEN osatoteuttaja ELSE hylkaysperuste END,
	sum(cents), 100, NULL, NULL, 0
FROM parts AS p JOIN breakdown AS b ON b.id = p.id
GROUP BY 1, 2, 3, 4, 5;

-- The budget to date, in twelfths: years that have ended, this one by months.
CREATE TABLE twelfths AS
SELECT b.*, budjetti * CASE WHEN vuosi < k / 12 OR kausi_loppu <= d THEN 12
	ELSE k % 12 + 1 END AS cents
FROM budgets AS b JOIN asked AS a USING (county, k) WHERE vuosi <= k / 12;

INSERT INTO cell
SELECT id, county, k, dimension, category, sum(cents), parts, NULL, NULL, 0
FROM (SELECT 'RR10' AS id, '' AS dimension, '' AS category, 1200 AS parts,
		cents, county, k FROM twelfths
	UNION ALL SELECT 'RR10', 'kustannuslaji', kustannuslaji, 1200, cents,
		county, k FROM twelfths
	UNION ALL SELECT 'RR14', '', '', 100, avustus, county, k FROM budgets
	UNION ALL SELECT 'RR14', 'kustannuslaji', kustannuslaji, 100, avustus,
		county, k FROM budgets
	UNION ALL SELECT 'RR14_own', '', '', 100, omarahoitus, county, k
		FROM budgets
	UNION ALL SELECT 'RR14_own', 'kustannuslaji', kustannuslaji, 100,
		omarahoitus, county, k FROM budgets)
GROUP BY 1, 2, 3, 4, 5;

-- Months of each project's grant: begun up to the last day, twelve at the most,
-- and whole ones after it; in the mean of the projects.
CREATE TABLE grant_months AS
SELECT DISTINCT county, k, hanke_id,
	min(12, k - (CAST(substr(kausi_alku, 1, 4) AS INTEGER) * 12 +
	CAST(substr(kausi_alku, 6, 2) AS INTEGER) - 1) + 1) AS begun,
	max(0, CAST(strftime('%Y', kausi_loppu, '+1 day') AS INTEGER) * 12 +
	CAST(strftime('%m', kausi_loppu, '+1 day') AS INTEGER) - 1 - k - 1)
	AS ahead
FROM budgets;

INSERT INTO cell
SELECT 'RR12_ahead', county, k, '', '', 100 * sum(ahead), 100 * count(*), NULL,
	NULL, 0
FROM grant_months GROUP BY county, k
UNION ALL
SELECT 'RR12_months', county, k, '', '', 100 * sum(begun), 100 * count(*), NULL,
	NULL, 0
FROM grant_months WHERE begun > 0 GROUP BY county, k;

INSERT INTO cell
SELECT id, a.county, a.k, '', '', sum(hanke_h), 100, NULL, NULL, 0
FROM asked AS a
JOIN hanke_tyoaika AS t ON t.county = a.county AND
	t.m BETWEEN a.k - a.k % 6 AND a.k,
	(SELECT 'RR16_half' AS id UNION ALL SELECT 'RR16_unsigned')
WHERE id = 'RR16_half' OR muu_h > 0 AND allekirjoitettu IS NULL
GROUP BY 1, 2, 3;
