-- Contracts an employer.
INSERT INTO twin_ratio
SELECT 'HA08', '', '', (SELECT count(*) FROM contracts),
	(SELECT count(DISTINCT tyonantaja_id) FROM employers);
