-- Employers.
INSERT INTO twin
SELECT 'HA04', '', '', count(DISTINCT tyonantaja_id) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT asiakas_id))
FROM employers;

INSERT INTO twin
SELECT 'HA04', 'kunta', kunta, count(DISTINCT tyonantaja_id) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT asiakas_id))
FROM employers GROUP BY kunta;
