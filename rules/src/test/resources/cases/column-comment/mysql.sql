-- case: required
-- settings: {required: true, maxLength: 20}
CREATE TABLE book (
  id int PRIMARY KEY COMMENT 'Counts editions',
  title text
);
ALTER TABLE book MODIFY COLUMN title text COMMENT 'What stands on the cover';
