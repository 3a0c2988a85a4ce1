-- case: required
-- settings: {required: true, maxLength: 20}
CREATE TABLE book (
  id int PRIMARY KEY,
  title text
);
COMMENT ON COLUMN book.id IS 'Counts editions';
COMMENT ON COLUMN author.id IS 'Counts the people who wrote';
