-- case: what is reported and what is not
INSERT INTO sample (id) SELECT id FROM book ORDER BY RAND();
INSERT INTO sample (id) SELECT id FROM book ORDER BY id;
