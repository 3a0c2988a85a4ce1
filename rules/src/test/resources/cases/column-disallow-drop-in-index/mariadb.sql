-- case: columns in indexes
-- schema:
CREATE TABLE book (id int PRIMARY KEY, author_id int, note text, KEY idx_author (author_id));
-- script:
-- finding: Column author_id is part of index idx_author
ALTER TABLE book DROP COLUMN author_id;
ALTER TABLE book DROP COLUMN note;
-- finding: Column id is part of index PRIMARY
ALTER TABLE book DROP COLUMN id;
