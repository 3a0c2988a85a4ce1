-- case: patterns
SELECT id FROM book WHERE title LIKE '%Emma';
SELECT id FROM book WHERE title LIKE 'Emma%';
SELECT id FROM book WHERE title NOT ILIKE '_mma';
SELECT id FROM book WHERE title LIKE '%x'::text;
SELECT id FROM book WHERE title LIKE '%x' ESCAPE '!';
DELETE FROM book WHERE id IN (SELECT id FROM old WHERE title LIKE '%a' OR title LIKE '%b');
SELECT id FROM book WHERE title LIKE $1;
