-- Days on which something began; its month where no more is known.
INSERT INTO twin_text
SELECT 'ET01', 'etappi_id', etappi_id,
	substr(toteutunut, 1, CASE tarkkuus WHEN 'KK' THEN 7 ELSE 10 END)
FROM hanke_valietappi_csv, asked
WHERE laji IN ('KAYNNISTYS', 'PILOTTI', 'KYSELY') AND toteutunut <> ''
	AND toteutunut <= last_day;
