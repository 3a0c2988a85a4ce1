-- case: unique indexes and constraints
CREATE TABLE book (
  id int PRIMARY KEY,
  isbn text UNIQUE,
  code text CONSTRAINT code_key UNIQUE,
  title text,
  CONSTRAINT uk_book_title UNIQUE (title)
);
CREATE UNIQUE INDEX uk_book_isbn ON book (isbn);
CREATE UNIQUE INDEX isbn_index ON book (isbn);
CREATE UNIQUE INDEX ON book (isbn, title);
ALTER TABLE book
  ADD CONSTRAINT one_title UNIQUE (title);

-- case: renamed constraints
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title text, CONSTRAINT uk_book_title UNIQUE (title));
-- script:
ALTER TABLE book RENAME CONSTRAINT uk_book_title TO one_title;
