-- Share of the answers about the whole model that find it easy.
INSERT INTO twin
SELECT 'OS01', '', '', count(*) FILTER (WHERE arvo >= 4) * 100,
	count(*) * 100, NULL
FROM answers WHERE osa_alue = 'KOKONAISUUS' AND arvo BETWEEN 1 AND 6;
