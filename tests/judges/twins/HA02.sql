-- Share of the clients with hours who have some under the employer model.
INSERT INTO twin
SELECT 'HA02', '', '',
	count(DISTINCT CASE tapa WHEN 'TA' THEN asiakas_id END) * 100,
	count(DISTINCT asiakas_id) * 100, count(DISTINCT asiakas_id)
FROM ha_toteuma, asked
WHERE tarkkuus = 'KK' AND kausi = period AND tunnit > 0;

INSERT INTO twin
SELECT 'HA02', 'kunta', kunta,
	count(DISTINCT CASE tapa WHEN 'TA' THEN asiakas_id END) * 100,
	count(DISTINCT asiakas_id) * 100, count(DISTINCT asiakas_id)
FROM ha_toteuma, asked
WHERE tarkkuus = 'KK' AND kausi = period AND tunnit > 0
GROUP BY kunta;
