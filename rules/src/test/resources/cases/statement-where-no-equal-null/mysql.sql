-- case: what is reported and what is not
-- finding: A comparison with NULL is never true; use IS NULL or IS NOT NULL
SELECT id FROM book WHERE note = NULL;
-- finding: A comparison with NULL is never true; use IS NULL or IS NOT NULL
DELETE FROM book WHERE note <> NULL;
SELECT id FROM book WHERE note IS NULL;
SELECT id FROM book WHERE note <=> NULL;
