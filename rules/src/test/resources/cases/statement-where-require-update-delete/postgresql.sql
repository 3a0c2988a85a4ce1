-- case: which rows
-- finding: UPDATE without WHERE changes every row
UPDATE book SET price = 0;
UPDATE book SET price = 0 WHERE id = 1;
UPDATE book SET price = 0 WHERE true;
-- finding: DELETE without WHERE removes every row
DELETE FROM book;
DELETE FROM book USING author WHERE book.author_id = author.id;

-- case: inside other statements
-- finding: DELETE without WHERE removes every row
WITH gone AS (DELETE FROM book RETURNING id) SELECT id FROM gone WHERE id > 0;
WITH gone AS (DELETE FROM book WHERE id = 1 RETURNING id) SELECT id FROM gone WHERE id > 0;
-- finding: UPDATE without WHERE changes every row
EXPLAIN ANALYZE UPDATE book SET price = 0;
EXPLAIN (ANALYZE off) UPDATE book SET price = 0;
EXPLAIN UPDATE book SET price = 0;
-- finding: DELETE without WHERE removes every row
PREPARE clear AS DELETE FROM book;
-- finding: DELETE without WHERE removes every row
COPY (DELETE FROM book RETURNING id) TO STDOUT;
-- finding: DELETE without WHERE removes every row
CREATE TABLE gone AS WITH d AS (DELETE FROM book RETURNING id) SELECT id FROM d WHERE id > 0;
