-- case: unique indexes and constraints
CREATE TABLE book (
  id int PRIMARY KEY,
  isbn text UNIQUE,
-- finding: Unique key code_key does not have the form ^uk_book_code$
  code text CONSTRAINT code_key UNIQUE,
  title text,
  CONSTRAINT uk_book_title UNIQUE (title)
);
CREATE UNIQUE INDEX uk_book_isbn ON book (isbn);
-- finding: Unique key isbn_index does not have the form ^uk_book_isbn$
CREATE UNIQUE INDEX isbn_index ON book (isbn);
CREATE UNIQUE INDEX ON book (isbn, title);
ALTER TABLE book
-- finding: Unique key one_title does not have the form ^uk_book_title$
  ADD CONSTRAINT one_title UNIQUE (title);

-- case: renamed constraints
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title text, CONSTRAINT uk_book_title UNIQUE (title));
-- script:
-- finding: Unique key one_title does not have the form ^uk_book_title$
ALTER TABLE book RENAME CONSTRAINT uk_book_title TO one_title;
