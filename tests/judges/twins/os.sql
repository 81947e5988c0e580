-- Participation, over twelve months.
CREATE TABLE answers AS
SELECT a.k, y.* FROM asked AS a
JOIN kysely AS y ON y.county = a.county AND y.m BETWEEN a.k - 11 AND a.k;

-- Share of the answers about the whole model that find it easy.
INSERT INTO cell
SELECT 'OS01', county, k, '', '', sum(arvo >= 4) * 100, count(*) * 100, NULL,
	NULL, 0
FROM answers WHERE osa_alue = 'KOKONAISUUS' AND arvo BETWEEN 1 AND 6
GROUP BY county, k;

-- The same answers, and each of them apart.
INSERT INTO cell
SELECT 'OS01_scale', county, k, '', '', count(*) * 100, 100, NULL, NULL, 0
FROM answers WHERE osa_alue = 'KOKONAISUUS' AND arvo BETWEEN 1 AND 6
GROUP BY county, k
UNION ALL
SELECT 'OS01_scale', county, k, 'arvo', cast(arvo AS TEXT), count(*) * 100, 100, NULL,
	NULL, 0
FROM answers WHERE osa_alue = 'KOKONAISUUS' AND arvo BETWEEN 1 AND 6
GROUP BY county, k, arvo;

-- Those who answered anything, of those who were asked: a survey counts once
-- however many rows it has, and not when nobody counted whom it was sent to.
CREATE VIEW reply_cells AS
SELECT '' AS dimension, '' AS category, * FROM answers
WHERE lahetetty IS NOT NULL
UNION ALL SELECT 'kysely_id', kysely_id, * FROM answers
WHERE lahetetty IS NOT NULL
UNION ALL SELECT 'kohderyhma', kohderyhma, * FROM answers
WHERE lahetetty IS NOT NULL;

INSERT INTO cell
SELECT 'OS02', county, k, dimension, category, replies * 100, sent * 100,
	NULL, NULL, 0
FROM (SELECT county, k, dimension, category, count(DISTINCT
		CASE WHEN arvo IS NOT NULL THEN kysely_id || '/' || vastaus_nro
		END) AS replies
	FROM reply_cells GROUP BY county, k, dimension, category)
JOIN (SELECT county, k, dimension, category, sum(lahetetty) AS sent
	FROM (SELECT DISTINCT county, k, dimension, category, kysely_id,
			lahetetty FROM reply_cells)
	GROUP BY county, k, dimension, category)
	USING (county, k, dimension, category);

-- Panel meetings.
INSERT INTO cell
SELECT 'OS03', a.county, k, '', '', count(*) * 100, 100, NULL, NULL, 0
FROM asked AS a
JOIN tapahtuma AS t ON t.county = a.county AND t.m BETWEEN a.k - 11 AND a.k
WHERE laji = 'RAATI' GROUP BY a.county, k;

-- Share of the answers about each area that find it easy.
INSERT INTO cell
SELECT 'OS04_share', county, k, 'osa_alue', osa_alue, sum(arvo >= 4) * 100,
	count(*) * 100, NULL, NULL, 0
FROM answers
WHERE osa_alue NOT IN ('', 'KOKONAISUUS') AND arvo BETWEEN 1 AND 6
GROUP BY county, k, osa_alue;

-- Comments of clients that may be published.
INSERT INTO cell
SELECT 'OS05', a.county, k, '', '', count(*) * 100, 100, NULL, NULL, 0
FROM asked AS a
JOIN palaute AS p ON p.county = a.county AND p.m BETWEEN a.k - 11 AND a.k
WHERE lahde = 'ASIAKAS' AND anonymisoitu = 'K' AND julkaisulupa = 'K'
GROUP BY a.county, k;

-- The same question as OS01, by who was asked and by survey.
INSERT INTO cell
SELECT 'OS06', county, k, dimension, category, sum(arvo >= 4) * 100,
	count(*) * 100, NULL, NULL, 0
FROM (SELECT '' AS dimension, '' AS category, * FROM answers
	UNION ALL SELECT 'kohderyhma', kohderyhma, * FROM answers
	UNION ALL SELECT 'kysely_id', kysely_id, * FROM answers)
WHERE osa_alue = 'KOKONAISUUS' AND arvo BETWEEN 1 AND 6
GROUP BY county, k, dimension, category;
