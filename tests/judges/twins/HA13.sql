-- Employers a client secretary.
INSERT INTO twin_ratio
SELECT 'HA13', '', '',
	(SELECT count(DISTINCT tyonantaja_id) FROM employers),
	(SELECT count(DISTINCT tyontekija_id) FROM posts
		WHERE nimike = 'ASIAKASSIHTEERI');
