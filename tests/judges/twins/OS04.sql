-- The area that the fewest find easy; all of them when several are.  Shares
-- are compared without dividing.
CREATE VIEW areas AS
SELECT osa_alue, count(*) FILTER (WHERE arvo >= 4) AS easy, count(*) AS given
FROM answers
WHERE osa_alue NOT IN ('', 'KOKONAISUUS') AND arvo BETWEEN 1 AND 6
GROUP BY osa_alue;

INSERT INTO twin_text
SELECT 'OS04', '', '', group_concat(code, '+') FROM
	(SELECT code FROM codes, areas WHERE code = osa_alue AND NOT EXISTS
		(SELECT 1 FROM areas AS other
		WHERE other.easy * areas.given < areas.easy * other.given)
	ORDER BY codes.rowid);
