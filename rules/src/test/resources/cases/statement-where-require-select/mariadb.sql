-- case: what is reported and what is not
-- finding: SELECT without WHERE reads every row
SELECT id FROM book;
SELECT id FROM book WHERE id = 1;
SELECT 1;
SELECT 1 FROM dual;
-- finding: SELECT without WHERE reads every row
SELECT id FROM book WHERE author_id IN (SELECT id FROM author);
