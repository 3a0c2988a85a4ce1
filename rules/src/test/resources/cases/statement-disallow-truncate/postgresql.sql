-- case: truncate
TRUNCATE book;
TRUNCATE TABLE
  book,
  author CASCADE;
DELETE FROM book WHERE true;
