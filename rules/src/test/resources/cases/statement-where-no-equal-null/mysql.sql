-- case: what is reported and what is not
SELECT id FROM book WHERE note = NULL;
DELETE FROM book WHERE note <> NULL;
SELECT id FROM book WHERE note IS NULL;
SELECT id FROM book WHERE note <=> NULL;
