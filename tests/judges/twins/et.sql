-- Milestones, as the month's delivery knows them.
CREATE TABLE milestones AS
SELECT a.k, a.d, v.* FROM asked AS a
JOIN hanke_valietappi AS v ON v.county = a.county AND v.m = a.k;

-- Days on which something began; its month where no more is known.
INSERT INTO cell
SELECT 'ET01', county, k, 'etappi_id', etappi_id, NULL, NULL, NULL,
	substr(toteutunut, 1, CASE tarkkuus WHEN 'KK' THEN 7 ELSE 10 END), 0
FROM milestones
WHERE laji IN ('KAYNNISTYS', 'PILOTTI', 'KYSELY') AND toteutunut <= d;

-- Days after what was planned, where the day is known.
INSERT INTO cell
SELECT 'ET02', county, k, 'etappi_id', etappi_id,
	CAST(julianday(toteutunut) - julianday(suunniteltu) AS INTEGER), 1,
	NULL, NULL, 0
FROM milestones
WHERE laji IN ('KAYNNISTYS', 'PILOTTI', 'KYSELY') AND toteutunut <= d AND
	tarkkuus <> 'KK';

-- Days of preparation, from its start to the day before the planned start of
-- the work, both counted; without a start of preparation there is no figure.
INSERT INTO cell
SELECT 'ET03', s.county, s.k, 'hanke_id', s.hanke_id,
	CAST(julianday(s.suunniteltu) - julianday(p.toteutunut) AS INTEGER),
	CASE WHEN p.toteutunut IS NOT NULL THEN 1 END, NULL, NULL, 0
FROM milestones AS s
LEFT JOIN milestones AS p ON p.county = s.county AND p.k = s.k AND
	p.hanke_id = s.hanke_id AND p.laji = 'VALMISTELU_ALKU'
WHERE s.laji = 'KAYNNISTYS';
