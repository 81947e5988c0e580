-- Surroundings: the newest row of each sign and area that is known by the
-- month's end.
CREATE TABLE known AS
SELECT a.k, a.d, a.area, y.*, likiarvo <> 'TARKKA' AS rough
FROM asked AS a JOIN ymparisto AS y ON y.county = a.county AND y.m = a.k;

CREATE VIEW newest AS
SELECT * FROM (SELECT *, max(pvm) OVER (
		PARTITION BY county, k, tunnus, alue) AS last
	FROM known WHERE pvm <= d)
WHERE pvm = last;

-- The county's own; shares are per 100.
INSERT INTO cell
SELECT id, county, k, '', '', arvo, per * 100, NULL, NULL, rough
FROM newest JOIN (
	SELECT 'YM01' AS id, 'VAKILUKU' AS sign, 1 AS per
	UNION ALL SELECT 'YM03', 'TYOTTOMAT', 1
	UNION ALL SELECT 'YM04', 'PITKAAIKAISTYOTTOMAT', 1
	UNION ALL SELECT 'YM05', 'PITKAAIKAISSAIRAAT', 1
	UNION ALL SELECT 'YM06', 'AVOIMET', 1
	UNION ALL SELECT 'YM07_unable_share', 'TYOKYVYTON_PROS', 100
	UNION ALL SELECT 'YM07_support_share', 'TYOLLISTETTAVISSA_PROS', 100)
	ON sign = tunnus
WHERE alue = area;

-- Shares of each area, the county's or a municipality's.
INSERT INTO cell
SELECT CASE tunnus WHEN 'VIERASKIEL_PROS' THEN 'YM02' ELSE 'YM08' END,
	county, k, 'alue', alue, arvo, 10000, NULL, NULL, rough
FROM newest WHERE tunnus IN ('VIERASKIEL_PROS', 'EI_TUTKINTOA_PROS');

-- What is foreseen for each day.
INSERT INTO cell
SELECT 'YM01_growth', county, k, 'pvm', pvm, arvo, 100, NULL, NULL, rough
FROM known WHERE tunnus = 'VAESTOENNUSTE_LISAYS' AND alue = area;
