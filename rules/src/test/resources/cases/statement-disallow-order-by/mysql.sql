-- case: what is reported and what is not
DELETE FROM book WHERE withdrawn ORDER BY id;
UPDATE book SET price = 1 WHERE withdrawn ORDER BY id;
DELETE FROM book WHERE id = 1;
