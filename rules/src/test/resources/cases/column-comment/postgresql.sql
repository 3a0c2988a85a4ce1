-- case: required
-- settings: {required: true, maxLength: 20}
CREATE TABLE book (
  id int PRIMARY KEY,
-- finding: Column title has no comment
  title text
);
COMMENT ON COLUMN book.id IS 'Counts editions';
-- finding: The comment of column id has 27 characters; 20 are allowed
COMMENT ON COLUMN author.id IS 'Counts the people who wrote';
