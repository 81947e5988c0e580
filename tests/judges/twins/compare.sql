-- What kausi recorded and the twins computed, side by side: one line for each
-- cell that differs.  Prints nothing when they agree.

DROP TABLE IF EXISTS recorded;
DROP TABLE IF EXISTS wanted;
DROP TABLE IF EXISTS both;
DROP TABLE IF EXISTS difference;

-- A number of figures.csv in hundredths.
CREATE TABLE recorded AS
SELECT f.id, county, f.dimension, f.category, f.status,
	substr(f.period, 1, 4) * 12 + coalesce(
		nullif(substr(f.period, 6, 2), '') - 1, 0) AS k,
	length(f.period) = 4 AS yearly, f.area, f.unit, f.value,
	ltrim(f.value, '~') AS plain, f.value LIKE '~%' AS approximate,
	CASE f.numerator WHEN '' THEN NULL ELSE
		CAST(round(f.numerator * 100) AS INTEGER) END AS numerator,
	CASE f.denominator WHEN '' THEN NULL ELSE
		CAST(round(f.denominator * 100) AS INTEGER) END AS denominator,
	CASE f.persons WHEN '' THEN NULL ELSE f.persons + 0 END AS persons
FROM figures AS f JOIN figure USING (id);
CREATE INDEX recorded_cell ON recorded (id, county, k, dimension, category);

-- Only HA03 bears its year.
CREATE TABLE wanted AS
SELECT DISTINCT e.id, e.county, CASE e.id WHEN 'HA03' THEN year * 12 ELSE e.k
	END AS k, dimension, category, status, numerator, denominator,
	e.persons, text, approximate, a.area, f.unit, f.kind
FROM expected AS e JOIN figure AS f USING (id)
JOIN asked AS a USING (county, k)
WHERE county IN (SELECT county FROM figures);
CREATE INDEX wanted_cell ON wanted (id, county, k, dimension, category);

CREATE TABLE both AS
SELECT w.*, r.status AS r_status, r.area AS r_area, r.unit AS r_unit, r.value,
	r.plain, r.approximate AS r_approximate, r.numerator AS r_numerator,
	r.denominator AS r_denominator, r.persons AS r_persons, r.yearly
FROM wanted AS w JOIN recorded AS r USING (id, county, k, dimension, category);

CREATE TABLE difference(id, county, k, what);

INSERT INTO difference
SELECT id, county, k, 'only the twin has ' || dimension || ' ' || category
FROM wanted AS w WHERE NOT EXISTS (SELECT 1 FROM recorded AS r
	WHERE r.id = w.id AND r.county = w.county AND r.k = w.k AND
		r.dimension = w.dimension AND r.category = w.category)
UNION ALL
SELECT id, county, k, 'only kausi has ' || dimension || ' ' || category
FROM recorded AS r WHERE NOT EXISTS (SELECT 1 FROM wanted AS w
	WHERE r.id = w.id AND r.county = w.county AND r.k = w.k AND
		r.dimension = w.dimension AND r.category = w.category) AND
	EXISTS (SELECT 1 FROM wanted AS w
	WHERE w.id = r.id AND w.county = r.county AND w.k = r.k OR NOT yearly
		AND r.k IN (SELECT k FROM asked AS a
			WHERE a.county = r.county))
UNION ALL
SELECT id, county, k, 'recorded twice' FROM recorded
GROUP BY id, county, k, dimension, category HAVING count(*) > 1
UNION ALL
SELECT id, county, k, 'not recorded at all' FROM figure, county AS c
JOIN asked AS a ON a.county = c.name AND a.k = c.m
WHERE total AND c.name IN (SELECT county FROM figures) AND NOT EXISTS (SELECT 1 FROM recorded AS r
	WHERE r.id = figure.id AND r.county = a.county);

-- Status, unit, area and whose figure it is; what is missing has no value.
INSERT INTO difference
SELECT id, county, k, dimension || ' ' || category || ' is ' || r_status ||
	', not ' || status
FROM both WHERE r_status <> status
UNION ALL
SELECT id, county, k, 'another unit, area or year' FROM both
WHERE r_unit <> unit OR r_area <> area OR yearly <> (id = 'HA03')
UNION ALL
SELECT id, county, k, 'missing, but has a value' FROM both
WHERE r_status = 'missing' AND value <> ''
UNION ALL
SELECT id, county, k, dimension || ' ' || category || ' is about ' ||
	coalesce(r_persons, 'no') || ' persons, not ' || coalesce(persons, 'no')
FROM both WHERE status <> 'missing' AND r_persons IS NOT persons;

-- Parts: of counts and shares both are recorded, and equal; of others they may
-- be, and then they give the value.
INSERT INTO difference
SELECT id, county, k, dimension || ' ' || category || ' is ' ||
	coalesce(r_numerator, 'nothing') || ' / ' ||
	coalesce(r_denominator, 'nothing') || ' hundredths, not ' ||
	numerator || ' / ' || denominator
FROM both
WHERE status <> 'missing' AND kind IN ('count', 'share') AND
	(r_numerator IS NOT numerator OR r_denominator IS NOT denominator)
UNION ALL
SELECT id, county, k, dimension || ' ' || category || ' has other parts'
FROM both
WHERE status <> 'missing' AND r_numerator IS NOT NULL AND
	r_numerator * denominator <> numerator * r_denominator;

-- Values: texts are the same, numbers the quotient to the last place recorded.
INSERT INTO difference
SELECT id, county, k, dimension || ' ' || category || ' is ' || value ||
	', not ' || text
FROM both WHERE status <> 'missing' AND text IS NOT NULL AND value <> text
UNION ALL
SELECT id, county, k, dimension || ' ' || category || ' is ' || value ||
	', not ' || (CASE unit WHEN '%' THEN 100.0 ELSE 1.0 END * numerator /
	denominator)
FROM both
WHERE status <> 'missing' AND text IS NULL AND (plain = '' OR
	abs(plain - CASE unit WHEN '%' THEN 100.0 ELSE 1.0 END * numerator /
	denominator) > 1e-10 + 1e-12 * abs(plain))
UNION ALL
SELECT id, county, k, dimension || ' ' || category || ' is ' || value ||
	', not approximate as it should'
FROM both WHERE status <> 'missing' AND r_approximate <> approximate;
