-- Those who answered anything, of those who were asked: a survey counts once
-- however many rows it has, and not when nobody counted whom it was sent to.
CREATE VIEW replies AS
SELECT kysely_id, kohderyhma, lahetetty,
	kysely_id || '/' || vastaus_nro AS reply, arvo
FROM answers WHERE lahetetty IS NOT NULL;

CREATE VIEW surveys AS
SELECT DISTINCT kysely_id, kohderyhma, lahetetty FROM replies;

INSERT INTO twin
SELECT 'OS02', '', '', (SELECT count(DISTINCT reply) * 100 FROM replies
		WHERE arvo IS NOT NULL),
	(SELECT sum(lahetetty) * 100 FROM surveys), NULL;

INSERT INTO twin
SELECT 'OS02', 'kysely_id', kysely_id,
	(SELECT count(DISTINCT reply) * 100 FROM replies
		WHERE arvo IS NOT NULL AND replies.kysely_id =
			surveys.kysely_id), sum(lahetetty) * 100, NULL
FROM surveys GROUP BY kysely_id;

INSERT INTO twin
SELECT 'OS02', 'kohderyhma', kohderyhma,
	(SELECT count(DISTINCT reply) * 100 FROM replies
		WHERE arvo IS NOT NULL AND replies.kohderyhma =
			surveys.kohderyhma), sum(lahetetty) * 100, NULL
FROM surveys GROUP BY kohderyhma;
