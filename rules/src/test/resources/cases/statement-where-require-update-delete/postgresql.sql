-- case: which rows
-- finding: UPDATE without WHERE changes every row
UPDATE book SET price = 0;
UPDATE book SET price = 0 WHERE id = 1;
UPDATE book SET price = 0 WHERE true;
-- finding: DELETE without WHERE removes every row
DELETE FROM book;
DELETE FROM book USING author WHERE book.author_id = author.id;
