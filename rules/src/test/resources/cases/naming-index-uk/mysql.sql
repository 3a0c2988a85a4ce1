-- case: unique keys
CREATE TABLE book (
  id int PRIMARY KEY,
  isbn varchar(13),
  title varchar(100),
  UNIQUE KEY uk_book_isbn (isbn),
  UNIQUE KEY one_title (title)
);
CREATE UNIQUE INDEX uk_book_title ON book (title);
CREATE UNIQUE INDEX title_index ON book (title);
ALTER TABLE book ADD UNIQUE KEY two (title, isbn);
