-- Hours of a client who has some.
INSERT INTO twin
SELECT 'HA10', '', '', sum(tunnit), count(DISTINCT asiakas_id) * 100,
	count(DISTINCT asiakas_id)
FROM ha_toteuma, asked
WHERE tarkkuus = 'KK' AND kausi = period AND tunnit > 0;

INSERT INTO twin
SELECT 'HA10', 'tapa', tapa, sum(tunnit), count(DISTINCT asiakas_id) * 100,
	count(DISTINCT asiakas_id)
FROM ha_toteuma, asked
WHERE tarkkuus = 'KK' AND kausi = period AND tunnit > 0
GROUP BY tapa;
