"""The bench's figures by DuckDB, two threads.  usage: FOLDER OUT"""
import sys
import duckdb

folder, out = sys.argv[1:]
MEASURES = "sum(tunnit) tunnit, sum(brutto) brutto, count(DISTINCT asiakas_id)"
duckdb.execute("SET threads = 2")
duckdb.execute(f"""
COPY (
    WITH rivit AS (
        SELECT hva, kausi, tapa, asiakas_id, tunnit, brutto
        FROM read_csv('{folder}/*/*/ha_toteuma.csv', header = true,
            delim = ';', quote = '"', decimal_separator = ',',
            auto_detect = false, columns = {{
                'hva': 'VARCHAR', 'asiakas_id': 'VARCHAR',
                'kausi': 'VARCHAR', 'tapa': 'VARCHAR',
                'tarkkuus': 'VARCHAR', 'tunnit': 'DECIMAL(12,2)',
                'brutto': 'DECIMAL(14,2)', 'kunta': 'VARCHAR'}})),
    osat AS (SELECT hva, kausi, tapa, {MEASURES} asiakkaat
        FROM rivit GROUP BY ALL),
    kaikki AS (SELECT hva, kausi, {MEASURES} asiakkaat
        FROM rivit GROUP BY ALL)
    SELECT hva, kausi, tapa, o.tunnit, o.brutto, o.asiakkaat,
        k.tunnit tunnit_kaikki, k.brutto brutto_kaikki,
        k.asiakkaat asiakkaat_kaikki
    FROM osat o JOIN kaikki k USING (hva, kausi) ORDER BY ALL
) TO '{out}' (HEADER, DELIMITER ';')
""")
