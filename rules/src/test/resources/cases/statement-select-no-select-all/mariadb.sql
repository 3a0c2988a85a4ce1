-- case: stars
-- finding: SELECT * reads every column, new ones too
SELECT * FROM book;
SELECT id FROM book;
SELECT count(*) FROM book;
-- finding: SELECT * reads every column, new ones too
SELECT b.* FROM book b;
SELECT id FROM book WHERE EXISTS (SELECT * FROM author);
-- finding: SELECT * reads every column, new ones too
SELECT id FROM (SELECT * FROM book) AS inner_book;
-- finding: SELECT * reads every column, new ones too
INSERT INTO copy (id) SELECT * FROM book;
-- finding: SELECT * reads every column, new ones too
CREATE VIEW every_book AS SELECT * FROM book;
SELECT id FROM book
UNION ALL
-- finding: SELECT * reads every column, new ones too
SELECT * FROM novel;
