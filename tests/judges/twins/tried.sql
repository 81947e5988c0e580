-- What the random deliveries don't try: figures without enough values, or
-- without any of what their definitions decide.  Prints nothing when all is
-- there.
SELECT id || ' has too few cells' FROM figure WHERE 100 > (SELECT count(*)
	FROM expected AS e WHERE e.id = figure.id AND status = 'shown');
SELECT id || ' has too few values' FROM figure WHERE 5 > (
	SELECT count(DISTINCT coalesce(text, 1.0 * numerator / denominator))
	FROM expected AS e WHERE e.id = figure.id AND status = 'shown');
SELECT id || ' never lacks a delivery' FROM figure
WHERE kind <> 'formula' AND id NOT IN (SELECT id FROM lacking);
SELECT id || ' is never missing' FROM figure WHERE id NOT IN (
	SELECT id FROM expected WHERE status = 'missing') AND kind <> 'value';
SELECT id || ' is never nil' FROM figure WHERE kind = 'count' AND
	id NOT IN (SELECT id FROM expected WHERE status = 'nil');
SELECT 'nothing is unknown: ' || id || ' ' || dimension FROM breakdown
WHERE id || dimension IN ('HA01kunta', 'HA04kunta', 'HA05palkkaryhma',
	'HA16kanava', 'OS02kohderyhma', 'TV02kunta', 'TE01kunta', 'TE04kunta',
	'TE06polku') AND NOT EXISTS (SELECT 1 FROM expected AS e
	WHERE e.id = breakdown.id AND e.dimension = breakdown.dimension AND
		category = '');
SELECT 'no areas tie' WHERE NOT EXISTS
	(SELECT 1 FROM expected WHERE id = 'OS04' AND text LIKE '%+%');
SELECT 'no client uses two arrangements' WHERE NOT EXISTS
	(SELECT 1 FROM used GROUP BY county, k, asiakas_id
	HAVING count(DISTINCT tapa) > 1);
SELECT 'no answer of a leap day' WHERE NOT EXISTS
	(SELECT 1 FROM kysely WHERE pvm = '2024-02-29');
SELECT 'nothing begins or ends on ' || d FROM (SELECT '2024-02-29' AS d)
WHERE NOT EXISTS (SELECT 1 FROM asiakkuus WHERE alku = d) OR
	NOT EXISTS (SELECT 1 FROM tyosuhde WHERE loppu = d);
SELECT 'no end is known ahead' WHERE NOT EXISTS
	(SELECT 1 FROM contracts JOIN asked USING (county, k)
	WHERE contracts.loppu > asked.d);
SELECT 'no credit note' WHERE NOT EXISTS
	(SELECT 1 FROM month_costs WHERE euros < 0);
SELECT 'no cost of before its grant' WHERE NOT EXISTS
	(SELECT 1 FROM grants AS g JOIN eligible AS e USING (county, hanke_id)
	WHERE e.m <= g.k AND pvm < kausi_alku);
SELECT 'no two workers on the day before' WHERE NOT EXISTS
	(SELECT 1 FROM starts AS s JOIN duties AS o
		USING (county, k, asiakas_id, rooli)
	WHERE o.alku < s.alku AND (o.loppu IS NULL OR o.loppu >=
		date(s.alku, '-1 day'))
	GROUP BY county, k, s.rivi_id HAVING count(DISTINCT o.tyontekija_id) > 1);
SELECT 'no assessment of more or fewer than 25 rows' WHERE NOT EXISTS
	(SELECT 1 FROM assessed WHERE pvm = newest GROUP BY county, k, yksikko
	HAVING count(*) > 25) OR NOT EXISTS
	(SELECT 1 FROM assessed WHERE pvm = newest GROUP BY county, k, yksikko
	HAVING count(*) < 25);
SELECT 'no code begins or ends' WHERE NOT EXISTS
	(SELECT 1 FROM expected AS e JOIN breakdown AS b USING (id, dimension)
	JOIN code AS c ON c.list = b.list AND c.code = e.category
	JOIN asked AS a USING (county, k)
	WHERE c.last <> '' AND c.last < d AND status = 'shown');
