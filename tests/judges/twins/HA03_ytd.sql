-- Share of the costs since January.
INSERT INTO twin
SELECT 'HA03_ytd', '', '', sum(brutto) FILTER (WHERE tapa = 'TA'),
	sum(brutto), count(DISTINCT asiakas_id)
FROM ha_toteuma, asked
WHERE kausi BETWEEN substr(period, 1, 4) || '-01' AND period;
