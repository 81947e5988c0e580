-- Panel meetings.
INSERT INTO twin
SELECT 'OS03', '', '', count(*) * 100, 100, NULL
FROM events WHERE laji = 'RAATI';
