-- Share of the hours that are worked under the employer model.
INSERT INTO twin
SELECT 'HA01', '', '', coalesce(sum(tunnit) FILTER (WHERE tapa = 'TA'), 0),
	coalesce(sum(tunnit), 0), count(DISTINCT asiakas_id)
FROM ha_toteuma, asked WHERE tarkkuus = 'KK' AND kausi = period;

INSERT INTO twin
SELECT 'HA01', 'kunta', kunta,
	coalesce(sum(tunnit) FILTER (WHERE tapa = 'TA'), 0), sum(tunnit),
	count(DISTINCT asiakas_id)
FROM ha_toteuma, asked WHERE tarkkuus = 'KK' AND kausi = period
GROUP BY kunta;
