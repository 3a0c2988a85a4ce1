-- case: indexes of new tables
CREATE TABLE book (
  id int PRIMARY KEY,
  title varchar(100),
  author_id int,
  INDEX idx_book_title (title),
  KEY book_author (author_id),
  UNIQUE KEY any_name (title, author_id),
  FULLTEXT KEY any_text (title)
);

-- case: indexes of existing tables
CREATE INDEX idx_book_author_id ON book (author_id);
CREATE INDEX by_author ON book (author_id);
ALTER TABLE book
  ADD COLUMN note int,
  ADD INDEX by_note (note);
ALTER TABLE book ADD INDEX (title);

-- case: renamed indexes
-- schema:
CREATE TABLE book (id int PRIMARY KEY, title varchar(100), KEY idx_book_title (title));
-- script:
ALTER TABLE book RENAME INDEX idx_book_title TO titles;

-- case: unnamed is allowed
-- settings: {format: "^$|^idx_{{table}}_{{column_list}}$"}
ALTER TABLE book ADD INDEX (title);
