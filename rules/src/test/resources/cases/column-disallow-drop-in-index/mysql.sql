-- case: columns in indexes
-- schema:
CREATE TABLE book (id int PRIMARY KEY, author_id int, note text, KEY idx_author (author_id));
-- script:
ALTER TABLE book DROP COLUMN author_id;
ALTER TABLE book DROP COLUMN note;
ALTER TABLE book DROP COLUMN id;
