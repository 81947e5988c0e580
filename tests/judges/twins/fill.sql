-- Cells without rows, and the status of all: figures that are counted.  Each
-- code that is valid on the last day and the county's or everybody's has a
-- cell.
CREATE TABLE expected(id, county, k, dimension, category, status,
	numerator INTEGER, denominator INTEGER, persons INTEGER, text,
	approximate DEFAULT 0);

CREATE TABLE listed AS
SELECT f.id, f.kind, f.persons, a.county, a.k, '' AS dimension, '' AS category
FROM figure AS f, asked AS a WHERE total
UNION ALL
SELECT f.id, f.kind, f.persons, a.county, a.k, b.dimension, c.code
FROM figure AS f
JOIN breakdown AS b USING (id)
JOIN code AS c USING (list)
JOIN asked AS a ON c.area IN ('', a.area) AND c.first <= d AND
	(c.last = '' OR c.last >= d);
CREATE INDEX listed_cell ON listed (id, county, k, dimension, category);
CREATE INDEX cell_cell ON cell (id, county, k, dimension, category);
CREATE INDEX lacking_cell ON lacking (id, county, k);

INSERT INTO expected
SELECT id, county, k, dimension, category,
	CASE WHEN text IS NOT NULL OR numerator IS NOT NULL AND denominator <> 0
		THEN 'shown' ELSE 'missing' END,
	numerator, denominator, persons, text, approximate
FROM cell WHERE NOT EXISTS (SELECT 1 FROM lacking AS l
	WHERE l.id = cell.id AND l.county = cell.county AND l.k = cell.k);

INSERT INTO expected
SELECT id, county, k, dimension, category,
	CASE kind WHEN 'count' THEN 'nil' ELSE 'missing' END,
	CASE kind WHEN 'count' THEN 0 END, CASE kind WHEN 'count' THEN
		CASE WHEN id LIKE 'RR04%' THEN 172000 WHEN id = 'RR10'
			THEN 1200 ELSE 100 END END,
	CASE persons WHEN 1 THEN 0 END, NULL, 0
FROM listed AS g WHERE kind <> 'formula' AND
	NOT EXISTS (SELECT 1 FROM lacking AS l
	WHERE l.id = g.id AND l.county = g.county AND l.k = g.k) AND
	NOT EXISTS (SELECT 1 FROM cell AS c
	WHERE c.id = g.id AND c.county = g.county AND c.k = g.k AND
		c.dimension = g.dimension AND c.category = g.category);

INSERT INTO expected
SELECT id, county, k, dimension, category, 'missing', NULL, NULL, NULL, NULL, 0
FROM listed AS g WHERE kind <> 'formula' AND
	EXISTS (SELECT 1 FROM lacking AS l
	WHERE l.id = g.id AND l.county = g.county AND l.k = g.k);
CREATE INDEX expected_cell
ON expected (id, county, k, dimension, category);
