-- Share of the contracts under labour law alone.
INSERT INTO twin
SELECT 'HA07', '', '', count(*) FILTER (WHERE ehdot = 'LAKI') * 100,
	count(*) * 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id))
FROM contracts;
