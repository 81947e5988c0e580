-- Euros an hour; costs without hours count too.
INSERT INTO twin
SELECT 'HA09', '', '', sum(brutto), sum(tunnit), count(DISTINCT asiakas_id)
FROM ha_toteuma, asked WHERE tarkkuus = 'KK' AND kausi = period;

INSERT INTO twin
SELECT 'HA09', 'tapa', tapa, sum(brutto), sum(tunnit),
	count(DISTINCT asiakas_id)
FROM ha_toteuma, asked WHERE tarkkuus = 'KK' AND kausi = period
GROUP BY tapa;
