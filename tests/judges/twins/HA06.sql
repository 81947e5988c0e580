-- Share of the contracts under the Heta agreement, generally binding or not.
INSERT INTO twin
SELECT 'HA06', '', '',
	count(*) FILTER (WHERE ehdot = 'HETA' OR ehdot = 'HETA_YS') * 100,
	count(*) * 100,
	min(count(DISTINCT tyonantaja_id), count(DISTINCT avustaja_id))
FROM contracts;
