-- case: rows
-- settings: {number: 2}
-- finding: INSERT adds 3 rows; 2 are allowed
INSERT INTO book (id) VALUES (1), (2), (3);
INSERT INTO book (id) VALUES (1), (2);
-- finding: Nobody knows how many rows are inserted: no database was asked
INSERT INTO book (id) SELECT id FROM novel;
