-- case: what is reported and what is not
-- finding: DELETE with ORDER BY sorts rows under lock
DELETE FROM book WHERE withdrawn ORDER BY id;
-- finding: UPDATE with ORDER BY sorts rows under lock
UPDATE book SET price = 1 WHERE withdrawn ORDER BY id;
DELETE FROM book WHERE id = 1;
