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
('RR05', 'RR02_budget', 'RR02_total'),
('RR06', 'RR02_total', 'RR02_budget'),
('RR11', 'RR02_total', 'RR10'),
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

-- Quotients; the estimated needs are products, what is left of a budget a
-- difference, and a deviation a quotient less 1.
CREATE VIEW joined AS
SELECT id, county, k, dimension, category,
	above_status <> 'missing' AND below_status <> 'missing' AS known,
	CASE WHEN id LIKE 'YM07%' THEN an * bn
		WHEN id IN ('RR05', 'RR11') THEN an * bd - bn * ad
		ELSE an * bd END AS numerator,
	CASE WHEN id LIKE 'YM07%' OR id = 'RR05' THEN ad * bd
		ELSE ad * bn END AS denominator,
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

-- Three ingredients by category of costs, all of them sums: what one has no
-- category for is 0 there, unless it lacks.  Of `whole` the second and third are
-- of all categories.
CREATE TABLE triple(id, a, b, c, whole);
INSERT INTO triple VALUES
('RR12', 'RR02_total', 'RR12_year', 'RR12_year', 0),
('RR15_half', 'RR02_half', 'RR14', 'RR02_budget', 1),
('RR15_total', 'RR02_total', 'RR14', 'RR02_budget', 1);

CREATE TABLE tripled AS
SELECT DISTINCT t.*, county, k, dimension, category FROM triple AS t
JOIN expected AS e ON e.id = a OR (NOT whole AND e.id IN (b, c))
WHERE dimension IN ('', 'kustannuslaji');

CREATE VIEW threes AS
SELECT t.id, t.county, t.k, t.dimension, t.category,
	coalesce(a.numerator, 0) AS an, coalesce(b.numerator, 0) AS bn,
	coalesce(c.numerator, 0) AS cn,
	EXISTS (SELECT 1 FROM expected AS e WHERE e.id IN (t.a, t.b, t.c) AND
		e.county = t.county AND e.k = t.k AND e.dimension = '' AND
		e.status = 'missing') AS lacks
FROM tripled AS t
LEFT JOIN expected AS a ON a.id = t.a AND a.county = t.county AND
	a.k = t.k AND a.dimension = t.dimension AND a.category = t.category
LEFT JOIN expected AS b ON b.id = t.b AND b.county = t.county AND
	b.k = t.k AND b.dimension = iif(t.whole, '', t.dimension) AND
	b.category = iif(t.whole, '', t.category)
LEFT JOIN expected AS c ON c.id = t.c AND c.county = t.county AND
	c.k = t.k AND c.dimension = iif(t.whole, '', t.dimension) AND
	c.category = iif(t.whole, '', t.category);

-- The grant's share of the budget as a whole, and of the costs.
INSERT INTO expected
SELECT 'RR14_share', g.county, g.k, '', '',
	CASE WHEN g.status = 'missing' OR b.status = 'missing' OR
		b.numerator = 0 THEN 'missing' ELSE 'shown' END,
	g.numerator, b.numerator, NULL, NULL, 0
FROM expected AS g JOIN expected AS b USING (county, k)
WHERE g.id = 'RR14' AND b.id = 'RR02_budget' AND g.dimension = '' AND
	b.dimension = '';

INSERT INTO expected
SELECT id, county, k, dimension, category,
	CASE WHEN lacks OR cn = 0 THEN 'missing' ELSE 'shown' END,
	an * bn, 100 * cn, NULL, NULL, 0
FROM threes WHERE id LIKE 'RR15%';

-- Costs so far, and those of a month so many times as there are months left.
INSERT INTO expected
SELECT t.id, county, k, t.dimension, t.category,
	CASE WHEN lacks OR m.status = 'missing' OR l.status = 'missing'
		THEN 'missing' ELSE 'shown' END,
	an * l.denominator * m.numerator + bn * l.numerator * m.denominator,
	100 * l.denominator * m.numerator, NULL, NULL, 0
FROM threes AS t
JOIN expected AS m USING (county, k) JOIN expected AS l USING (county, k)
WHERE t.id = 'RR12' AND m.id = 'RR12_months' AND l.id = 'RR12_ahead';

-- What the forecast leaves of the budget.
INSERT INTO expected
SELECT 'RR12_left', c.county, c.k, c.dimension, c.category,
	CASE WHEN f.status = 'missing' OR f.status IS NULL AND t.status =
		'missing' OR b.status = 'missing' OR b.status IS NULL AND
		u.status = 'missing' THEN 'missing' ELSE 'shown' END,
	coalesce(b.numerator, 0) * (coalesce(f.denominator, 100) / 100) -
	coalesce(f.numerator, 0), coalesce(f.denominator, 100), NULL, NULL, 0
FROM (SELECT DISTINCT county, k, dimension, category FROM expected
	WHERE id IN ('RR12', 'RR02_budget')) AS c
JOIN expected AS t ON t.id = 'RR12' AND t.county = c.county AND t.k = c.k AND
	t.dimension = ''
JOIN expected AS u ON u.id = 'RR02_budget' AND u.county = c.county AND
	u.k = c.k AND u.dimension = ''
LEFT JOIN expected AS f ON f.id = 'RR12' AND f.county = c.county AND
	f.k = c.k AND f.dimension = c.dimension AND f.category = c.category
LEFT JOIN expected AS b ON b.id = 'RR02_budget' AND b.county = c.county AND
	b.k = c.k AND b.dimension = c.dimension AND b.category = c.category;
