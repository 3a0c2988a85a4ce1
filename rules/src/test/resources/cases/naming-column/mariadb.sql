-- case: columns of new and existing tables
CREATE TABLE book (
  id int PRIMARY KEY,
-- finding: Column authorId does not have the form ^[a-z]+(_[a-z]+)*$
  authorId int,
  published_year int
);
ALTER TABLE book
-- finding: Column isbn13 does not have the form ^[a-z]+(_[a-z]+)*$
  ADD COLUMN isbn13 varchar(13),
  ADD COLUMN note text;
-- finding: Column Note does not have the form ^[a-z]+(_[a-z]+)*$
ALTER TABLE book CHANGE COLUMN note Note text;
ALTER TABLE book MODIFY COLUMN authorId bigint;

-- case: length
-- settings: {maxLength: 5}
-- finding: Column subtitle has 8 characters; 5 are allowed
ALTER TABLE book ADD COLUMN subtitle text;
