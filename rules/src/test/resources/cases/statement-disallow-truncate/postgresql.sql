-- case: truncate
-- finding: TRUNCATE removes every row of book
TRUNCATE book;
TRUNCATE TABLE
-- finding: TRUNCATE removes every row of book, and of tables that refer to it (CASCADE)
  book,
-- finding: TRUNCATE removes every row of author, and of tables that refer to it (CASCADE)
  author CASCADE;
DELETE FROM book WHERE true;
