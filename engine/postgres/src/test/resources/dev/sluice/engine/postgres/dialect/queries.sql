SELECT o.*, count(*) AS n, lower(c.name) lowered FROM shop.orders AS o JOIN customers c ON o.customer_id = c.id
    WHERE o.total > 1 AND c.name LIKE 'x%' GROUP BY o.id HAVING count(*) > 1 ORDER BY n DESC LIMIT 10 OFFSET 5 FOR UPDATE;
WITH RECURSIVE tree (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM tree), gone AS (DELETE FROM t WHERE a = 1 RETURNING id)
    SELECT id FROM tree, gone;
SELECT 1 UNION SELECT 2 EXCEPT (SELECT 3 ORDER BY 1) ORDER BY 1 LIMIT ALL;
SELECT * FROM (SELECT a FROM t) AS d, LATERAL (VALUES (1, 2)) v, generate_series(1, 2) g, ONLY s.u;
SELECT a IN (1, 2), b NOT IN (SELECT b FROM u), EXISTS (SELECT 1), c = ANY (ARRAY[1, 2]), d BETWEEN 1 AND 2,
    e IS NOT NULL, f NOT ILIKE '%x', g LIKE 'a' ESCAPE '!', h SIMILAR TO 'y', NOT i, -j, k IS DISTINCT FROM l, m = NULL;
SELECT CASE a WHEN 1 THEN 'x' ELSE b END, coalesce(a, b), nullif(a, b), a::varchar(5), CAST(a AS int[]), $1, -1, 1.5,
    date '2026-01-01', NULL, true, current_timestamp, a AT TIME ZONE 'UTC', a[1], a COLLATE "C", row_number() OVER (ORDER BY a);
SELECT * INTO copied FROM t WHERE a = (SELECT max(a) FROM t);
SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d = 1) OR (e AND f) OR g;
VALUES (1, 'x'), (2, 'y');
TABLE shop.orders;
SELECT FROM t;
