-- The figures, and what they need.
--   kind     count: 0 over no rows; share: missing over no rows; value: the
--            same, and no numerator need be recorded; formula
--   persons  1: its register tells of clients, employers or assistants
--   total    0: there is none
CREATE TABLE figure(id, kind, unit, persons, total);
INSERT INTO figure VALUES
('HA01', 'share', '%', 1, 1),
('HA02', 'share', '%', 1, 1),
('HA03', 'share', '%', 1, 1),
('HA03_ytd', 'share', '%', 1, 1),
('HA04', 'count', 'n', 1, 1),
('HA05', 'count', 'n', 1, 1),
('HA06', 'share', '%', 1, 1),
('HA07', 'share', '%', 1, 1),
('HA08', 'formula', 'ratio', 1, 1),
('HA09', 'share', '€/h', 1, 1),
('HA10', 'share', 'h', 1, 1),
('HA11', 'formula', 'ratio', 1, 1),
('HA12', 'count', 'n', 0, 1),
('HA13', 'formula', 'ratio', 1, 1),
('HA14', 'share', '%', 1, 1),
('HA15', 'share', '%', 1, 1),
('HA16', 'share', '%', 1, 1),
('HA17_used', 'count', 'h', 1, 1),
('HA17_granted', 'count', 'h', 1, 1),
('HA17', 'formula', '%', 1, 1),
('HA18', 'count', 'n', 0, 1),
('NE01', 'count', 'n', 1, 1),
('NE02', 'count', 'n', 1, 1),
('NE03', 'count', 'n', 0, 1),
('NE04', 'count', 'n', 0, 1),
('OS01', 'share', '%', 0, 1),
('OS01_scale', 'count', 'n', 0, 1),
('OS02', 'share', '%', 0, 1),
('OS03', 'count', 'n', 0, 1),
('OS04_share', 'share', '%', 0, 0),
('OS04', 'formula', 'code', 0, 1),
('OS05', 'count', 'n', 0, 1),
('ET01', 'value', 'date', 0, 0),
('ET02', 'value', 'days', 0, 0),
('ET03', 'value', 'days', 0, 0),
('TV01', 'count', 'n', 1, 1),
('TV02', 'count', 'n', 1, 1),
('TV03', 'share', '%', 1, 1),
('TV04', 'value', 'days', 1, 1),
('TV05_13', 'share', '%', 1, 1),
('TV05_26', 'share', '%', 1, 1),
('TV06', 'share', '%', 1, 1),
('TV07', 'share', 'points', 0, 0),
('TV08', 'count', 'n', 1, 1),
('TE01', 'count', 'n', 0, 1),
('TE02', 'share', 'ratio', 1, 1),
('TE03', 'formula', 'n', 0, 1),
('TE04', 'count', 'n', 1, 1),
('TE05', 'count', 'n', 1, 1),
('TE06', 'count', 'n', 1, 1),
('TE07', 'count', 'n', 1, 1),
('YM01', 'value', 'n', 0, 1),
('YM01_growth', 'value', 'n', 0, 0),
('YM01_forecast', 'formula', 'n', 0, 0),
('YM02', 'value', '%', 0, 0),
('YM03', 'value', 'n', 0, 1),
('YM04', 'value', 'n', 0, 1),
('YM04_share', 'formula', '%', 0, 1),
('YM05', 'value', 'n', 0, 1),
('YM05_share', 'formula', '%', 0, 1),
('YM06', 'value', 'n', 0, 1),
('YM06_ratio', 'formula', 'ratio', 0, 1),
('YM07_unable_share', 'value', '%', 0, 1),
('YM07_support_share', 'value', '%', 0, 1),
('YM07_unable', 'formula', 'n', 0, 1),
('YM07_support', 'formula', 'n', 0, 1),
('YM08', 'value', '%', 0, 0),
('RR01_costs', 'count', '€', 0, 1),
('RR01_budget', 'count', '€', 0, 1),
('RR01', 'formula', '%', 0, 1),
('RR02', 'count', '€', 0, 1),
('RR02_total', 'count', '€', 0, 1),
('RR02_budget', 'count', '€', 0, 1),
('RR03', 'value', '%', 0, 0),
('RR04', 'count', 'fte', 0, 1),
('RR04_eligible', 'count', 'fte', 0, 1);

-- The breakdowns, and the code list whose codes have a cell each.
CREATE TABLE breakdown(id, dimension, list);
INSERT INTO breakdown VALUES
('HA01', 'kunta', 'KUNTA'), ('HA02', 'kunta', 'KUNTA'),
('HA04', 'kunta', 'KUNTA'), ('HA05', 'ehdot', 'EHDOT'),
('HA05', 'palkkaryhma', 'PR'), ('HA09', 'tapa', 'TAPA'),
('HA10', 'tapa', 'TAPA'), ('HA16', 'kanava', 'VALITYSKANAVA'),
('HA17_used', 'tapa', 'TAPA'), ('HA17_granted', 'tapa', 'TAPA'),
('HA17', 'tapa', 'TAPA'), ('HA18', 'nimike', 'NIMIKE'),
('NE01', 'laji', 'NEUVONTA_LAJI'), ('NE03', 'laji', 'TAPAHTUMA'),
('NE04', 'laji', 'TAPAHTUMA'), ('OS02', 'kysely_id', NULL),
('OS02', 'kohderyhma', 'KOHDERYHMA'), ('OS01_scale', 'arvo', '1 to 6'),
('OS04_share', 'osa_alue', 'OSA'),
('ET01', 'etappi_id', NULL), ('ET02', 'etappi_id', NULL),
('ET03', 'hanke_id', NULL), ('TV01', 'kunta', 'KUNTA'),
('TV02', 'kunta', 'KUNTA'), ('TV03', 'kunta', 'KUNTA'),
('TV07', 'yksikko', NULL), ('TV08', 'mista+mihin', NULL),
('TE01', 'nimike', 'NIMIKE'), ('TE01', 'kunta', 'KUNTA'),
('TE03', 'nimike', 'NIMIKE'), ('TE04', 'kunta', 'KUNTA'),
('TE05', 'lahettaja', 'LAHE'), ('TE05', 'kunta', 'KUNTA'),
('TE05', 'lahettaja+kunta', NULL), ('TE06', 'polku', 'POLKU'),
('TE06', 'palvelu', 'VALMENNUS'), ('YM01_growth', 'pvm', NULL),
('YM01_forecast', 'pvm', NULL), ('YM02', 'alue', 'HVA'),
('YM02', 'alue', 'KUNTA'), ('YM08', 'alue', 'HVA'), ('YM08', 'alue', 'KUNTA'),
('RR01_costs', 'hanke_id', NULL), ('RR01_budget', 'hanke_id', NULL),
('RR01', 'hanke_id', NULL), ('RR02', 'kustannuslaji', 'KL'),
('RR02_total', 'kustannuslaji', 'KL'), ('RR02_budget', 'kustannuslaji', 'KL'),
('RR03', 'etappi_id', NULL), ('RR04', 'hanke_id', NULL),
('RR04_eligible', 'hanke_id', NULL);

-- A scale has a cell for each of its values.
INSERT INTO code WITH scale(value) AS
	(VALUES ('1'), ('2'), ('3'), ('4'), ('5'), ('6'))
SELECT '1 to 6', value, value, '', '', '' FROM scale;

-- The deliveries that a figure is made of: the register's of the month, and of
-- so many months before it.  A year, a year to date and a grant's period are
-- told of where they are computed.
CREATE TABLE need(register, back, ids);
INSERT INTO need VALUES
('ha_toteuma', 0, ' HA01 HA02 HA09 HA10 HA17_used '),
('ta_tyonantaja', 0, ' HA04 '),
('ta_sopimus', 0, ' HA05 HA06 HA07 '),
('henkilosto', 0, ' HA12 HA18 TE01 TE04 '),
('palkanmaksu', 0, ' HA14 HA15 '),
('valityspyynto', 0, ' HA16 '),
('ha_paatos', 0, ' HA17_granted '),
('neuvonta', 0, ' NE01 NE02 '),
('tapahtuma', 0, ' NE03 NE04 '),
('kysely', 11, ' OS01 OS01_scale OS02 OS04_share '),
('tapahtuma', 11, ' OS03 '),
('palaute', 11, ' OS05 '),
('hanke_valietappi', 0, ' ET01 ET02 ET03 RR03 '),
('asiakkuus', 0, ' TV01 TV03 TV04 TE05 TE06 '),
('tyosuhde', 0, ' TV02 TV03 TV04 TV05_13 TV05_26 '),
('siirtyma', 11, ' TV06 TV08 '),
('laatu', 0, ' TV07 '),
('vastuu', 0, ' TE02 TE04 TE07 '),
('ymparisto', 0, ' YM01 YM01_growth YM02 YM03 YM04 YM05 YM06
YM07_unable_share YM07_support_share YM08 '),
('hanke_budjetti', 0, ' RR01_costs RR01_budget RR02_total RR02_budget '),
('hanke_kulu', 0, ' RR02 '),
('hanke_tyoaika', 11, ' RR04 RR04_eligible ');

INSERT INTO lacking
SELECT DISTINCT figure.id, asked.county, asked.k FROM asked, need, figure
WHERE instr(replace(ids, char(10), ' '), ' ' || figure.id || ' ') AND
	(SELECT count(*) FROM delivered AS d
	WHERE d.county = asked.county AND d.register = need.register AND
		d.m BETWEEN k - back AND k) <= back;
