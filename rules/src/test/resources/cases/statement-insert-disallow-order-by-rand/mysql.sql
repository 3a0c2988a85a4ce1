-- case: what is reported and what is not
-- finding: Ordering by a random number sorts every row
INSERT INTO sample (id) SELECT id FROM book ORDER BY RAND();
INSERT INTO sample (id) SELECT id FROM book ORDER BY id;
