-- case: which rows
-- finding: UPDATE without WHERE changes every row
UPDATE book SET price = 0;
-- finding: UPDATE without WHERE changes every row
UPDATE book SET price = 0 LIMIT 10;
UPDATE book SET price = 0 WHERE id = 1;
-- finding: DELETE without WHERE removes every row
DELETE FROM book;
-- finding: DELETE without WHERE removes every row
DELETE b FROM book b JOIN author a ON a.id = b.author_id;
DELETE FROM book WHERE id = 1;
