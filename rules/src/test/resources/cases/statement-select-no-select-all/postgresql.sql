-- case: stars
SELECT * FROM book;
SELECT id FROM book;
SELECT count(*) FROM book;
SELECT b.* FROM book b;
SELECT id FROM book WHERE EXISTS (SELECT * FROM author);
SELECT id FROM (SELECT * FROM book) AS inner_book;
WITH recent AS (SELECT * FROM book) SELECT id FROM recent;
INSERT INTO copy (id) SELECT * FROM book;
CREATE VIEW every_book AS SELECT * FROM book;
SELECT id FROM book
UNION ALL
SELECT * FROM novel;
UPDATE book SET price = 0 WHERE id IN (SELECT * FROM cheap);
