-- Work ability.

-- Project staff; a person with two titles counts in both, once in the total.
INSERT INTO cell
SELECT 'TE01', county, k, dimension, category,
	count(DISTINCT tyontekija_id) * 100, 100, NULL, NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM posts
	UNION ALL SELECT 'nimike', nimike, * FROM posts
	UNION ALL SELECT 'kunta', kunta, * FROM posts)
WHERE hanke_id <> '' GROUP BY county, k, dimension, category;

CREATE TABLE duties AS
SELECT a.k, a.d, a.first12, v.* FROM asked AS a
JOIN vastuu AS v ON v.county = a.county AND v.m = a.k;
CREATE INDEX duties_client ON duties (county, k, asiakas_id);

-- Clients of those who answer for some, for each of them.
INSERT INTO cell
SELECT 'TE02', county, k, '', '', count(DISTINCT asiakas_id) * 100,
	count(DISTINCT tyontekija_id) * 100, count(DISTINCT asiakas_id), NULL, 0
FROM duties
WHERE rooli = 'ASIAKASVASTAAVA' AND alku <= d AND
	(loppu IS NULL OR loppu >= d)
GROUP BY county, k;

-- Contacts, by the municipality of the post that they began last.
CREATE TABLE contacts AS
SELECT v.*, coalesce((SELECT kunta FROM posts AS p
	WHERE p.county = v.county AND p.k = v.k AND
		p.tyontekija_id = v.tyontekija_id
	ORDER BY p.alku DESC, p.rivi_id DESC LIMIT 1), '') AS kunta
FROM duties AS v
WHERE rooli = 'YHTEYSHENKILO' AND alku <= d AND (loppu IS NULL OR loppu >= d);

INSERT INTO cell
SELECT 'TE04', county, k, dimension, category,
	count(DISTINCT tyontekija_id) * 100, 100, count(DISTINCT asiakas_id),
	NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM contacts
	UNION ALL SELECT 'kunta', kunta, * FROM contacts)
GROUP BY county, k, dimension, category;

-- Referrals of the month, to any service.
CREATE TABLE referrals AS
SELECT s.* FROM clients AS s JOIN asked AS a USING (county, k)
WHERE s.alku BETWEEN a.first AND a.d;

INSERT INTO cell
SELECT 'TE05', county, k, dimension, category, count(*) * 100, 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM referrals
	UNION ALL SELECT 'lahettaja', lahettaja, * FROM referrals
	UNION ALL SELECT 'kunta', kunta, * FROM referrals
	UNION ALL SELECT 'lahettaja+kunta', lahettaja || '+' || kunta, *
	FROM referrals)
GROUP BY county, k, dimension, category;

-- Clients in services; one in two of them counts in both, once in the total.
INSERT INTO cell
SELECT 'TE06', county, k, dimension, category,
	count(DISTINCT asiakas_id) * 100, 100, count(DISTINCT asiakas_id),
	NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM clients
	UNION ALL SELECT 'polku', polku, * FROM clients
	UNION ALL SELECT 'palvelu', palvelu, * FROM clients)
WHERE palvelu IN ('TKT', 'AV', 'TTV', 'IPS') AND alku <= d AND
	(loppu IS NULL OR loppu >= d)
GROUP BY county, k, dimension, category;

-- Starts of twelve months whose client had another worker the day before: of
-- several, the one who began last.
CREATE TABLE starts AS
SELECT v.*, (SELECT tyontekija_id FROM duties AS o
	WHERE o.county = v.county AND o.k = v.k AND
		o.asiakas_id = v.asiakas_id AND
		o.rooli = 'ASIAKASVASTAAVA' AND
		o.alku <= date(v.alku, '-1 day') AND
		(o.loppu IS NULL OR o.loppu >= date(v.alku, '-1 day'))
	ORDER BY o.alku DESC, o.rivi_id DESC LIMIT 1) AS before
FROM duties AS v
WHERE rooli = 'ASIAKASVASTAAVA' AND alku BETWEEN first12 AND d;

INSERT INTO cell
SELECT 'TE07', county, k, '', '', count(*) * 100, 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM starts WHERE before <> tyontekija_id GROUP BY county, k;

-- Clients who came in twelve months, by path and who sent them.
CREATE TABLE sent AS
SELECT s.*, CASE polku WHEN 'P1' THEN 'TE08_p1' ELSE 'TE08_p2' END AS id
FROM clients AS s JOIN asked AS a USING (county, k)
WHERE s.alku BETWEEN a.first12 AND a.d AND polku IN ('P1', 'P2');

INSERT INTO cell
SELECT id, county, k, dimension, category, count(DISTINCT asiakas_id) * 100,
	100, count(DISTINCT asiakas_id), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM sent
	UNION ALL SELECT 'lahettaja', lahettaja, * FROM sent)
GROUP BY id, county, k, dimension, category;
