-- Share of the answers about each area that find it easy.
INSERT INTO twin
SELECT 'OS04_share', 'osa_alue', osa_alue,
	count(*) FILTER (WHERE arvo >= 4) * 100, count(*) * 100, NULL
FROM answers
WHERE osa_alue NOT IN ('', 'KOKONAISUUS') AND arvo BETWEEN 1 AND 6
GROUP BY osa_alue;
