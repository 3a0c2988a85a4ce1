-- case: truncate
TRUNCATE TABLE book;
TRUNCATE author;
ALTER TABLE event TRUNCATE PARTITION p1, p2;
DELETE FROM book WHERE true;
