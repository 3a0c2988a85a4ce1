-- case: what is reported and what is not
DELETE FROM book WHERE withdrawn LIMIT 10;
UPDATE book SET price = 1 WHERE id = 1 LIMIT 1;
INSERT INTO copy (id) SELECT id FROM book LIMIT 5;
DELETE FROM book WHERE id = 1;
SELECT id FROM book LIMIT 5;
