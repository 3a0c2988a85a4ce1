-- case: required
-- settings: {required: true, maxLength: 20}
CREATE TABLE book (
  id int PRIMARY KEY COMMENT 'Counts editions',
-- finding: Column title has no comment
  title text
);
-- finding: The comment of column title has 24 characters; 20 are allowed
ALTER TABLE book MODIFY COLUMN title text COMMENT 'What stands on the cover';
