-- case: indexes of new tables
CREATE TABLE book (
  id int PRIMARY KEY,
  title varchar(100),
  author_id int,
  INDEX idx_book_title (title),
-- finding: Index book_author does not have the form ^idx_book_author_id$
  KEY book_author (author_id),
  UNIQUE KEY any_name (title, author_id),
  FULLTEXT KEY any_text (title)
);

-- case: indexes of existing tables
CREATE INDEX idx_book_author_id ON book (author_id);
-- finding: Index by_author does not have the form ^idx_book_author_id$
CREATE INDEX by_author ON book (author_id);
ALTER TABLE book
  ADD COLUMN note int,
-- finding: Index by_note does not have the form ^idx_book_note$
  ADD INDEX by_note (note);
-- finding: Unnamed index does not have the form ^idx_book_title$
ALTER TABLE book ADD INDEX (title);

-- case: renamed indexes
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title varchar(100), KEY idx_book_title (title));
-- script:
-- finding: Index titles does not have the form ^idx_book_title$
ALTER TABLE book RENAME INDEX idx_book_title TO titles;

-- case: unnamed is allowed
-- settings: {format: "^$|^idx_{{table}}_{{column_list}}$"}
ALTER TABLE book ADD INDEX (title);
