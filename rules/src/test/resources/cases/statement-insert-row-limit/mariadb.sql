-- case: rows
-- settings: {number: 2}
INSERT INTO book (id) VALUES (1), (2), (3);
INSERT INTO book (id) VALUES (1), (2);
INSERT INTO book (id) SELECT id FROM novel;
