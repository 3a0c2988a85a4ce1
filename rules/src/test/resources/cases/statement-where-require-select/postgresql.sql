-- case: what is reported and what is not
-- finding: SELECT without WHERE reads every row
SELECT id FROM book;
SELECT id FROM book WHERE id = 1;
SELECT 1;
SELECT n FROM generate_series(1, 3) AS n;
-- finding: SELECT without WHERE reads every row
SELECT id FROM book WHERE author_id IN (SELECT id FROM author);

-- case: a change inside is no SELECT, what EXPLAIN ANALYZE and COPY read is one
WITH gone AS (DELETE FROM book RETURNING id) SELECT id FROM gone WHERE id > 0;
EXPLAIN SELECT id FROM book;
-- finding: SELECT without WHERE reads every row
EXPLAIN ANALYZE SELECT id FROM book;
-- finding: SELECT without WHERE reads every row
COPY (SELECT id FROM book) TO STDOUT;
