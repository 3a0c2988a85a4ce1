-- case: what is reported and what is not
INSERT INTO sample (id) SELECT id FROM book ORDER BY random();
INSERT INTO sample (id) SELECT id FROM book ORDER BY id;
