-- Contracts, and their agreements and pay groups.
INSERT INTO twin
SELECT 'HA05', '', '', count(*) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id))
FROM contracts;

INSERT INTO twin
SELECT 'HA05', 'ehdot', ehdot, count(*) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id))
FROM contracts GROUP BY ehdot;

INSERT INTO twin
SELECT 'HA05', 'palkkaryhma', palkkaryhma, count(*) * 100, 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id))
FROM contracts GROUP BY palkkaryhma;
