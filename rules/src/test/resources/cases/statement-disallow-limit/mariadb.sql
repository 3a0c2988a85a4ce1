-- case: what is reported and what is not
-- finding: DELETE with LIMIT removes rows that nobody can foretell
DELETE FROM book WHERE withdrawn LIMIT 10;
-- finding: UPDATE with LIMIT changes rows that nobody can foretell
UPDATE book SET price = 1 WHERE id = 1 LIMIT 1;
-- finding: INSERT … SELECT with LIMIT takes rows that nobody can foretell
INSERT INTO copy (id) SELECT id FROM book LIMIT 5;
DELETE FROM book WHERE id = 1;
SELECT id FROM book LIMIT 5;
