-- case: patterns
-- finding: A LIKE pattern that begins with a wildcard cannot use an index
SELECT id FROM book WHERE title LIKE '%Emma';
SELECT id FROM book WHERE title LIKE 'Emma%';
-- finding: A LIKE pattern that begins with a wildcard cannot use an index
SELECT id FROM book WHERE title NOT LIKE '%mma';
SELECT id FROM book WHERE title LIKE '_mma';
-- finding: A LIKE pattern that begins with a wildcard cannot use an index
DELETE FROM book WHERE id IN (SELECT id FROM old WHERE title LIKE '%a');
