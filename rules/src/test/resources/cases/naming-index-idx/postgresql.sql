-- case: new indexes
CREATE TABLE book (id int PRIMARY KEY, title text, author_id int);
CREATE INDEX idx_book_title ON book (title);
-- finding: Index book_title does not have the form ^idx_book_title$
CREATE INDEX book_title ON book (title);
CREATE INDEX idx_book_title_author_id ON book (title, author_id);
CREATE INDEX ON book (author_id);
CREATE UNIQUE INDEX any_name ON book (title);
CREATE INDEX idx_book_ ON book (lower(title));

-- case: renamed indexes
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title text);
CREATE INDEX idx_book_title ON book (title);
CREATE UNIQUE INDEX uk_book_title ON book (title);
-- script:
-- finding: Index titles does not have the form ^idx_book_title$
ALTER INDEX idx_book_title RENAME TO titles;
ALTER INDEX uk_book_title RENAME TO anything;
