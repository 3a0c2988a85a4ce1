-- case: inserts
-- finding: INSERT INTO book does not name its columns
INSERT INTO book VALUES (1, 'Emma');
INSERT INTO book (id, title) VALUES (1, 'Emma');
-- finding: INSERT INTO book does not name its columns
INSERT INTO book SELECT id, title FROM novel;
INSERT INTO book DEFAULT VALUES;
