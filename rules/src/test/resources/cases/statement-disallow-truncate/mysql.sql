-- case: truncate
-- finding: TRUNCATE removes every row of book
TRUNCATE TABLE book;
-- finding: TRUNCATE removes every row of author
TRUNCATE author;
-- finding: TRUNCATE PARTITION removes every row of partition p1
-- finding: TRUNCATE PARTITION removes every row of partition p2
ALTER TABLE event TRUNCATE PARTITION p1, p2;
DELETE FROM book WHERE true;
