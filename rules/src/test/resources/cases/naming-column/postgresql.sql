-- case: columns of new and existing tables
CREATE TABLE book (
  id int PRIMARY KEY,
  "authorId" int,
  title_ text,
  published_year int
);
ALTER TABLE book
  ADD COLUMN isbn13 text,
  ADD COLUMN note text;
ALTER TABLE book RENAME COLUMN note TO "Note";
ALTER TABLE book RENAME COLUMN isbn13 TO isbn;

-- case: length
-- settings: {maxLength: 5}
ALTER TABLE book ADD COLUMN subtitle text;
