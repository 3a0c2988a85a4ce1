-- case: inserts
INSERT INTO book VALUES (1, 'Emma');
INSERT INTO book (id, title) VALUES (1, 'Emma');
INSERT INTO book SELECT id, title FROM novel;
INSERT INTO book SET id = 1, title = 'Emma';
REPLACE INTO book VALUES (1, 'Emma');
