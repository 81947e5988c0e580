-- Client secretaries: persons, not posts.
INSERT INTO twin
SELECT 'HA12', '', '', count(DISTINCT tyontekija_id) * 100, 100, NULL
FROM posts WHERE nimike = 'ASIAKASSIHTEERI';
