-- case: existing tables
-- finding: Creating an index on book blocks writes; use CREATE INDEX CONCURRENTLY
CREATE INDEX idx_book_title ON book (title);
-- finding: Creating an index on book blocks writes; use CREATE INDEX CONCURRENTLY
CREATE UNIQUE INDEX uk_book_isbn ON book (isbn);
CREATE INDEX CONCURRENTLY idx_book_author ON book (author_id);
-- finding: Dropping index idx_book_old blocks its table; use DROP INDEX CONCURRENTLY
DROP INDEX idx_book_old;
DROP INDEX CONCURRENTLY idx_book_older;
ALTER TABLE book ADD UNIQUE (isbn);

-- case: new tables
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE INDEX idx_book_title ON book (title);
DROP INDEX idx_book_title;

-- case: partitioned tables
-- schema:
CREATE TABLE event (id int, day date) PARTITION BY RANGE (day);
-- script:
CREATE INDEX idx_event_day ON event (day);
