-- Personal assistance.

-- Use of the month, and the cells that each row is in.
CREATE TABLE used AS
SELECT a.k, u.* FROM asked AS a
JOIN ha_toteuma AS u ON u.county = a.county AND u.m = a.k
WHERE tarkkuus = 'KK';

CREATE VIEW used_cells AS
SELECT '' AS dimension, '' AS category, * FROM used
UNION ALL SELECT 'kunta', kunta, * FROM used
UNION ALL SELECT 'tapa', tapa, * FROM used;

-- Share of the hours that are worked under the employer model.
INSERT INTO cell
SELECT 'HA01', county, k, dimension, category,
	total(CASE tapa WHEN 'TA' THEN tunnit END), sum(tunnit),
	count(DISTINCT asiakas_id), NULL, 0
FROM used_cells WHERE dimension <> 'tapa'
GROUP BY county, k, dimension, category;

-- Share of the clients with hours who have some under the employer model.
INSERT INTO cell
SELECT 'HA02', county, k, dimension, category,
	count(DISTINCT CASE tapa WHEN 'TA' THEN asiakas_id END) * 100,
	count(DISTINCT asiakas_id) * 100, count(DISTINCT asiakas_id), NULL, 0
FROM used_cells WHERE dimension <> 'tapa' AND tunnit > 0
GROUP BY county, k, dimension, category;

-- Costs of the last whole year, corrections at its end included, and of the
-- year so far.
CREATE TABLE year_costs AS
SELECT 'HA03' AS id, k, u.* FROM asked AS a
JOIN ha_toteuma AS u ON u.county = a.county AND
	u.m BETWEEN a.year * 12 AND a.year * 12 + 11
UNION ALL
SELECT 'HA03_ytd', k, u.* FROM asked AS a
JOIN ha_toteuma AS u ON u.county = a.county AND
	u.m BETWEEN k / 12 * 12 AND k;

INSERT INTO cell
SELECT id, county, k, '', '',
	total(CASE tapa WHEN 'TA' THEN brutto END), sum(brutto),
	count(DISTINCT asiakas_id), NULL, 0
FROM year_costs GROUP BY id, county, k;

INSERT INTO lacking
SELECT 'HA03', county, k FROM asked AS a
WHERE (SELECT count(*) FROM delivered AS d WHERE d.county = a.county AND
	d.register = 'ha_toteuma' AND d.m BETWEEN year * 12 AND year * 12 + 11)
	< 12
UNION ALL
SELECT 'HA03_ytd', county, k FROM asked AS a
WHERE (SELECT count(*) FROM delivered AS d WHERE d.county = a.county AND
	d.register = 'ha_toteuma' AND d.m BETWEEN k / 12 * 12 AND k)
	< k % 12 + 1;

-- Employers; one may act for several clients, and a client have several.
CREATE TABLE employers AS
SELECT a.k, e.* FROM asked AS a
JOIN ta_tyonantaja AS e ON e.county = a.county AND e.m = a.k
WHERE alku <= d AND (loppu IS NULL OR loppu >= d);

INSERT INTO cell
SELECT 'HA04', county, k, dimension, category,
	count(DISTINCT tyonantaja_id) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT asiakas_id)), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM employers
	UNION ALL SELECT 'kunta', kunta, * FROM employers)
GROUP BY county, k, dimension, category;

-- Contracts, whatever has become of the employer.
CREATE TABLE contracts AS
SELECT a.k, c.* FROM asked AS a
JOIN ta_sopimus AS c ON c.county = a.county AND c.m = a.k
WHERE alku <= d AND (loppu IS NULL OR loppu >= d);

INSERT INTO cell
SELECT 'HA05', county, k, dimension, category, count(*) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id)), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM contracts
	UNION ALL SELECT 'ehdot', ehdot, * FROM contracts
	UNION ALL SELECT 'palkkaryhma', palkkaryhma, * FROM contracts)
GROUP BY county, k, dimension, category;

-- Shares under the Heta agreement, generally binding or not, and under labour
-- law alone.
INSERT INTO cell
SELECT id, county, k, '', '', sum(instr(terms, ' ' || ehdot || ' ') > 0) * 100,
	count(*) * 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id)), NULL, 0
FROM contracts, (SELECT 'HA06' AS id, ' HETA HETA_YS ' AS terms
	UNION ALL SELECT 'HA07', ' LAKI ')
GROUP BY id, county, k;

-- Euros an hour; costs without hours count too.
INSERT INTO cell
SELECT 'HA09', county, k, dimension, category, sum(brutto), sum(tunnit),
	count(DISTINCT asiakas_id), NULL, 0
FROM used_cells WHERE dimension <> 'kunta'
GROUP BY county, k, dimension, category;

-- Hours of a client who has some.
INSERT INTO cell
SELECT 'HA10', county, k, dimension, category, sum(tunnit),
	count(DISTINCT asiakas_id) * 100, count(DISTINCT asiakas_id), NULL, 0
FROM used_cells WHERE dimension <> 'kunta' AND tunnit > 0
GROUP BY county, k, dimension, category;

-- Staff in force: client secretaries wherever they are, and the centre's
-- people by title.  Persons, not posts.
CREATE TABLE posts AS
SELECT a.k, p.* FROM asked AS a
JOIN henkilosto AS p ON p.county = a.county AND p.m = a.k
WHERE alku <= d AND (loppu IS NULL OR loppu >= d);

INSERT INTO cell
SELECT 'HA12', county, k, '', '', count(DISTINCT tyontekija_id) * 100, 100,
	NULL, NULL, 0
FROM posts WHERE nimike = 'ASIAKASSIHTEERI' GROUP BY county, k;

INSERT INTO cell
SELECT 'HA18', county, k, dimension, category,
	count(DISTINCT tyontekija_id) * 100, 100, NULL, NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM posts
	UNION ALL SELECT 'nimike', nimike, * FROM posts)
WHERE yksikko = 'HA_KESKUS' GROUP BY county, k, dimension, category;

-- Pay runs that correct nothing: paid by others, and reported within five
-- days; a run without a report is not in time.
CREATE TABLE runs AS
SELECT a.k, a.k - p.m AS back, p.*, CAST(julianday(tulorekisteri_pvm) -
	julianday(maksupvm) AS INTEGER) AS days
FROM asked AS a
JOIN palkanmaksu AS p ON p.county = a.county AND p.m BETWEEN a.k - 11 AND a.k
WHERE oikaisu = 'E';

INSERT INTO cell
SELECT 'HA14', county, k, '', '', sum(ulkoistettu = 'K') * 100,
	count(*) * 100, count(DISTINCT tyonantaja_id), NULL, 0
FROM runs WHERE back = 0 GROUP BY county, k
UNION ALL
SELECT id, county, k, '', '',
	count(CASE WHEN days >= 0 AND days <= 5 THEN 1 END) * 100,
	count(*) * 100, count(DISTINCT tyonantaja_id), NULL, 0
FROM (SELECT 'HA15' AS id, * FROM runs WHERE back = 0
	UNION ALL SELECT 'HA15_12', * FROM runs)
GROUP BY id, county, k;

-- Requests of the month and of twelve, and how many of those that were not
-- taken back are filled.
CREATE TABLE requests AS
SELECT '' AS months, a.k, r.* FROM asked AS a
JOIN valityspyynto AS r ON r.county = a.county AND r.m = a.k
UNION ALL
SELECT '_12', a.k, r.* FROM asked AS a
JOIN valityspyynto AS r ON r.county = a.county AND r.m BETWEEN a.k - 11 AND a.k;

CREATE VIEW request_cells AS
SELECT '' AS dimension, '' AS category, * FROM requests
UNION ALL SELECT 'kanava', kanava, * FROM requests;

INSERT INTO cell
SELECT 'HA16' || months, county, k, dimension, category,
	sum(tulos = 'TAYTTYNYT') * 100, count(*) * 100,
	count(DISTINCT tyonantaja_id), NULL, 0
FROM request_cells WHERE tulos <> 'PERUTTU'
GROUP BY months, county, k, dimension, category;

INSERT INTO cell
SELECT 'HA19' || months, county, k, dimension, category, count(*) * 100, 100,
	count(DISTINCT tyonantaja_id), NULL, 0
FROM request_cells WHERE months = '_12' OR dimension = ''
GROUP BY months, county, k, dimension, category;

-- Hours used in the month, and granted for it: every decision adds its own.
INSERT INTO cell
SELECT 'HA17_used', county, k, dimension, category, sum(tunnit), 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM used_cells WHERE dimension <> 'kunta'
GROUP BY county, k, dimension, category;

CREATE TABLE decisions AS
SELECT a.k, p.* FROM asked AS a
JOIN ha_paatos AS p ON p.county = a.county AND p.m = a.k
WHERE alku <= d AND (loppu IS NULL OR loppu >= d);

INSERT INTO cell
SELECT 'HA17_granted', county, k, dimension, category, sum(tunnit_kk), 100,
	count(DISTINCT asiakas_id), NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM decisions
	UNION ALL SELECT 'tapa', tapa, * FROM decisions)
GROUP BY county, k, dimension, category;
