-- What kausi recorded and the twins computed, side by side: one line for each
-- figure that only one of them has.  Prints nothing when they agree.
--
-- A code without rows has a cell in figures.csv that no twin can see: it must
-- be nil or missing, which is looked at apart.

CREATE VIEW recorded AS
SELECT id, dimension, category, status,
	CASE instr(numerator, '.')
	WHEN 0 THEN numerator * 100
	ELSE CAST(replace(numerator, '.', '') ||
		substr('00', 1, 2 - length(numerator) + instr(numerator, '.'))
		AS INTEGER)
	END AS numerator,
	CASE instr(denominator, '.')
	WHEN 0 THEN denominator * 100
	ELSE CAST(replace(denominator, '.', '') || substr('00', 1,
		2 - length(denominator) + instr(denominator, '.'))
		AS INTEGER)
	END AS denominator,
	CAST(persons AS INTEGER) AS persons,
	value, unit
FROM figures, asked
WHERE figures.period = asked.period AND id = asked.id_asked;

CREATE VIEW compared AS
SELECT id, dimension, category, numerator, denominator, persons
FROM recorded WHERE dimension = '' OR persons > 0;

SELECT 'only kausi has', * FROM
	(SELECT * FROM compared EXCEPT
	SELECT twin.* FROM twin, asked WHERE id = id_asked);
SELECT 'only the twin has', * FROM
	(SELECT twin.* FROM twin, asked WHERE id = id_asked EXCEPT
	SELECT * FROM compared);
SELECT 'recorded twice', id, dimension, category FROM recorded
GROUP BY id, dimension, category HAVING count(*) > 1;
SELECT 'neither nil nor missing', id, dimension, category FROM recorded
WHERE dimension <> '' AND persons = 0 AND
	(status NOT IN ('nil', 'missing') OR numerator <> 0);
SELECT 'not the quotient', id, dimension, category FROM recorded
WHERE status <> 'missing' AND abs(value / CASE unit WHEN '%' THEN 100.0
	ELSE 1.0 END * denominator - numerator) > 1e-6 * denominator;
SELECT 'nothing recorded' WHERE NOT EXISTS (SELECT 1 FROM recorded);
