-- case: unique keys
CREATE TABLE book (
  id int PRIMARY KEY,
  isbn varchar(13),
  title varchar(100),
  UNIQUE KEY uk_book_isbn (isbn),
-- finding: Unique key one_title does not have the form ^uk_book_title$
  UNIQUE KEY one_title (title)
);
CREATE UNIQUE INDEX uk_book_title ON book (title);
-- finding: Unique key title_index does not have the form ^uk_book_title$
CREATE UNIQUE INDEX title_index ON book (title);
-- finding: Unique key two does not have the form ^uk_book_title_isbn$
ALTER TABLE book ADD UNIQUE KEY two (title, isbn);
