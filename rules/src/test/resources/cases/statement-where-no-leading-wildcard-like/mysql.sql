-- case: patterns
SELECT id FROM book WHERE title LIKE '%Emma';
SELECT id FROM book WHERE title LIKE 'Emma%';
SELECT id FROM book WHERE title NOT LIKE '%mma';
SELECT id FROM book WHERE title LIKE '_mma';
DELETE FROM book WHERE id IN (SELECT id FROM old WHERE title LIKE '%a');
