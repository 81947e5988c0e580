-- Share of the costs of the last whole year, corrections at its end included.
INSERT INTO twin
SELECT 'HA03', '', '', sum(brutto) FILTER (WHERE tapa = 'TA'), sum(brutto),
	count(DISTINCT asiakas_id)
FROM ha_toteuma, asked WHERE substr(kausi, 1, 4) = year;
