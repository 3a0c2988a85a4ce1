-- case: what is reported and what is not
-- finding: SELECT without WHERE reads every row
SELECT id FROM book;
SELECT id FROM book WHERE id = 1;
SELECT 1;
SELECT n FROM generate_series(1, 3) AS n;
-- finding: SELECT without WHERE reads every row
SELECT id FROM book WHERE author_id IN (SELECT id FROM author);
