-- case: which rows
UPDATE book SET price = 0;
UPDATE book SET price = 0 LIMIT 10;
UPDATE book SET price = 0 WHERE id = 1;
DELETE FROM book;
DELETE b FROM book b JOIN author a ON a.id = b.author_id;
DELETE FROM book WHERE id = 1;
