-- case: inserts
-- finding: INSERT INTO book does not name its columns
INSERT INTO book VALUES (1, 'Emma');
INSERT INTO book (id, title) VALUES (1, 'Emma');
-- finding: INSERT INTO book does not name its columns
INSERT INTO book SELECT id, title FROM novel;
INSERT INTO book SET id = 1, title = 'Emma';
-- finding: REPLACE INTO book does not name its columns
REPLACE INTO book VALUES (1, 'Emma');
