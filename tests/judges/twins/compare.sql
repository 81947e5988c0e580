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
	CASE persons WHEN '' THEN NULL ELSE CAST(persons AS INTEGER)
	END AS persons,
	value, unit, numerator <> '' AS has_parts
FROM figures, asked
WHERE figures.period = asked.label AND id = asked.id_asked;

-- Where the register tells of no persons, a cell with rows is one that is
-- shown.
CREATE VIEW seen AS
SELECT * FROM recorded
WHERE dimension = '' OR persons > 0 OR
	(persons IS NULL AND status = 'shown');

CREATE VIEW compared AS
SELECT id, dimension, category, numerator, denominator, persons FROM seen
WHERE id IN (SELECT id FROM twin);

SELECT 'only kausi has', * FROM
	(SELECT * FROM compared EXCEPT SELECT * FROM twin);
SELECT 'only the twin has', * FROM
	(SELECT * FROM twin EXCEPT SELECT * FROM compared);

-- Ten places are recorded; a quotient of the twin's is a double.
SELECT 'only kausi has', id, dimension, category, value FROM seen
WHERE id IN (SELECT id FROM twin_ratio) AND NOT EXISTS
	(SELECT 1 FROM twin_ratio AS t
	WHERE t.dimension = seen.dimension AND t.category = seen.category AND
		abs(value - 1.0 * t.numerator / t.denominator) < 2e-10);
SELECT 'only the twin has', id, dimension, category FROM
	(SELECT id, dimension, category FROM twin_ratio EXCEPT
	SELECT id, dimension, category FROM seen);

SELECT 'only kausi has', * FROM
	(SELECT id, dimension, category, value FROM seen
	WHERE id IN (SELECT id FROM twin_text)
	EXCEPT SELECT * FROM twin_text);
SELECT 'only the twin has', * FROM
	(SELECT * FROM twin_text EXCEPT
	SELECT id, dimension, category, value FROM seen);

SELECT 'recorded twice', id, dimension, category FROM recorded
GROUP BY id, dimension, category HAVING count(*) > 1;
SELECT 'neither nil nor missing', id, dimension, category FROM recorded
WHERE dimension <> '' AND persons = 0 AND
	(status NOT IN ('nil', 'missing') OR numerator <> 0);
SELECT 'not the quotient', id, dimension, category FROM recorded
WHERE has_parts AND status <> 'missing' AND
	abs(value / CASE unit WHEN '%' THEN 100.0 ELSE 1.0 END * denominator -
		numerator) > 1e-6 * denominator;
SELECT 'nothing recorded' WHERE NOT EXISTS (SELECT 1 FROM recorded);
SELECT 'nothing computed' WHERE NOT EXISTS
	(SELECT id FROM twin UNION ALL SELECT id FROM twin_ratio UNION ALL
	SELECT id FROM twin_text);
