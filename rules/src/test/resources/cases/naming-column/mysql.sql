-- case: columns of new and existing tables
CREATE TABLE book (
  id int PRIMARY KEY,
  authorId int,
  published_year int
);
ALTER TABLE book
  ADD COLUMN isbn13 varchar(13),
  ADD COLUMN note text;
ALTER TABLE book CHANGE COLUMN note Note text;
ALTER TABLE book MODIFY COLUMN authorId bigint;

-- case: length
-- settings: {maxLength: 5}
ALTER TABLE book ADD COLUMN subtitle text;
