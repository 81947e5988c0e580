-- Costs of the year, the employer model's to the others', in relation to hours
-- of the month, the employer model's to the others'.
INSERT INTO twin_ratio
SELECT 'HA11', '', '', ta_costs * other_hours, other_costs * ta_hours
FROM (SELECT sum(brutto) FILTER (WHERE tapa = 'TA') AS ta_costs,
		sum(brutto) FILTER (WHERE tapa <> 'TA') AS other_costs
	FROM ha_toteuma, asked WHERE substr(kausi, 1, 4) = year),
	(SELECT sum(tunnit) FILTER (WHERE tapa = 'TA') AS ta_hours,
		sum(tunnit) FILTER (WHERE tapa <> 'TA') AS other_hours
	FROM ha_toteuma, asked WHERE tarkkuus = 'KK' AND kausi = period);
