-- case: which rows
UPDATE book SET price = 0;
UPDATE book SET price = 0 WHERE id = 1;
UPDATE book SET price = 0 WHERE true;
DELETE FROM book;
DELETE FROM book USING author WHERE book.author_id = author.id;
