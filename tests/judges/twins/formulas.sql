-- Figures that are worked out from others, category by category; what lacks an
-- ingredient is missing.  persons are the fewest of any ingredient's, but not
-- 0 where another has some.

-- Two ingredients side by side, in the breakdowns that the figure has.
CREATE TABLE pair(id, above, below);
INSERT INTO pair VALUES
('HA08', 'HA05', 'HA04'),
('HA13', 'HA04', 'HA12'),
('HA17', 'HA17_used', 'HA17_granted'),
('YM04_share', 'YM04', 'YM03'),
('YM05_share', 'YM05', 'YM03'),
('YM06_ratio', 'YM03', 'YM06'),
('RR01', 'RR01_costs', 'RR01_budget'),
('YM07_unable', 'YM04', 'YM07_unable_share'),
('YM07_support', 'YM04', 'YM07_support_share');

-- All cells that any of the two has.
CREATE TABLE paired AS
SELECT DISTINCT p.*, county, k, dimension, category FROM pair AS p
JOIN expected AS e ON e.id IN (above, below)
WHERE dimension = '' OR EXISTS (SELECT 1 FROM breakdown AS b
	WHERE b.id = p.id AND b.dimension = e.dimension);

-- An ingredient that hasn't the category is 0 there, since it is a sum, unless
-- its delivery lacks.
CREATE VIEW sides AS
SELECT p.id, p.county, p.k, p.dimension, p.category,
	coalesce(a.status, la.status, 'nil') AS above_status,
	coalesce(a.numerator, 0) AS an, coalesce(a.denominator, 1) AS ad,
	coalesce(b.status, lb.status, 'nil') AS below_status,
	coalesce(b.numerator, 0) AS bn, coalesce(b.denominator, 1) AS bd,
	a.persons AS ap, b.persons AS bp,
	max(coalesce(a.approximate, 0), coalesce(b.approximate, 0))
		AS approximate
FROM paired AS p
LEFT JOIN expected AS a ON a.id = p.above AND a.county = p.county AND
	a.k = p.k AND a.dimension = p.dimension AND a.category = p.category
LEFT JOIN expected AS b ON b.id = p.below AND b.county = p.county AND
	b.k = p.k AND b.dimension = p.dimension AND b.category = p.category
LEFT JOIN expected AS la ON la.id = p.above AND la.county = p.county AND
	la.k = p.k AND la.dimension = '' AND la.status = 'missing'
LEFT JOIN expected AS lb ON lb.id = p.below AND lb.county = p.county AND
	lb.k = p.k AND lb.dimension = '' AND lb.status = 'missing';

-- Quotients; the estimated needs are products.
CREATE VIEW joined AS
SELECT id, county, k, dimension, category,
	above_status <> 'missing' AND below_status <> 'missing' AS known,
	CASE WHEN id LIKE 'YM07%' THEN an * bn ELSE an * bd END AS numerator,
	CASE WHEN id LIKE 'YM07%' THEN ad * bd ELSE ad * bn END AS denominator,
	CASE WHEN ap > 0 AND bp > 0 THEN min(ap, bp)
		ELSE max(coalesce(ap, bp), coalesce(bp, ap)) END AS persons,
	approximate
FROM sides;

INSERT INTO expected
SELECT id, county, k, dimension, category,
	CASE WHEN known AND denominator <> 0 THEN 'shown' ELSE 'missing' END,
	numerator, denominator, persons, NULL, approximate
FROM joined;

-- Costs of the year, the employer model's to the others', in relation to hours
-- of the month, the employer model's to the others'.  It is about the fewest
-- clients in or outside the model.
CREATE VIEW model_persons AS
SELECT county, k,
	count(DISTINCT CASE tapa WHEN 'TA' THEN asiakas_id END) AS inside,
	count(DISTINCT CASE WHEN tapa <> 'TA' THEN asiakas_id END) AS outside
FROM year_costs WHERE id = 'HA03' GROUP BY county, k
UNION ALL
SELECT county, k, count(DISTINCT CASE tapa WHEN 'TA' THEN asiakas_id END),
	count(DISTINCT CASE WHEN tapa <> 'TA' THEN asiakas_id END)
FROM used GROUP BY county, k;

INSERT INTO expected
SELECT 'HA11', county, k, '', '', CASE WHEN c.status = 'shown' AND
		h.status = 'shown' AND c.denominator <> c.numerator AND
		h.denominator <> h.numerator AND h.numerator <> 0
		THEN 'shown' ELSE 'missing' END,
	c.numerator * (h.denominator - h.numerator),
	(c.denominator - c.numerator) * h.numerator,
	(SELECT min(n) FROM (SELECT inside AS n FROM model_persons AS p
		WHERE p.county = c.county AND p.k = c.k AND inside > 0
		UNION ALL SELECT outside FROM model_persons AS p
		WHERE p.county = c.county AND p.k = c.k AND outside > 0)),
	NULL, 0
FROM expected AS c JOIN expected AS h USING (county, k)
WHERE c.id = 'HA03' AND h.id = 'HA01' AND h.dimension = '';

-- Employers a client secretary, whose register tells of no persons, is done
-- above.  The area that the fewest find easy; all of them when several are,
-- as the code list has them.  Shares are compared without dividing.
CREATE VIEW areas AS
SELECT * FROM expected
WHERE id = 'OS04_share' AND category <> '' AND status = 'shown';

INSERT INTO expected
SELECT 'OS04', a.county, a.k, '', '',
	CASE WHEN codes IS NULL THEN 'missing' ELSE 'shown' END,
	NULL, NULL, NULL, codes, 0
FROM asked AS a LEFT JOIN (
	SELECT county, k, group_concat(category, '+') AS codes
	FROM (SELECT * FROM areas AS o
		JOIN code ON list = 'OSA' AND code = category
		WHERE NOT EXISTS (SELECT 1 FROM areas AS other
			WHERE other.county = o.county AND other.k = o.k AND
			other.numerator * o.denominator <
			o.numerator * other.denominator)
		ORDER BY place)
	GROUP BY county, k) USING (county, k);

-- Fifteen to twenty clients a worker, told from 2021 on.
INSERT INTO expected
SELECT 'TE03', county, k, dimension, category,
	CASE WHEN status = 'missing' OR d < '2021-01-01' THEN 'missing'
		ELSE 'shown' END,
	NULL, NULL, NULL, CASE numerator WHEN 0 THEN '0' ELSE
		(numerator / 100 * 15) || '..' || (numerator / 100 * 20) END, 0
FROM expected JOIN asked USING (county, k)
WHERE id = 'TE01' AND dimension <> 'kunta';

-- The population with what is foreseen for each day.
INSERT INTO expected
SELECT 'YM01_forecast', g.county, g.k, 'pvm', g.category,
	CASE p.status WHEN 'shown' THEN 'shown' ELSE 'missing' END,
	p.numerator + g.numerator, 100, NULL, NULL,
	max(p.approximate, g.approximate)
FROM expected AS g JOIN expected AS p USING (county, k)
WHERE g.id = 'YM01_growth' AND p.id = 'YM01';
