-- case: what is reported and what is not
CREATE TABLE book (
  id int PRIMARY KEY,
-- finding: ON DELETE CASCADE removes rows of book that nobody named
  author_id int REFERENCES author (id) ON DELETE CASCADE
);
-- finding: ON DELETE CASCADE removes rows of book that nobody named
ALTER TABLE book ADD FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE CASCADE;
-- finding: ON DELETE CASCADE removes rows of book that nobody named
ALTER TABLE book ADD COLUMN shop_id int REFERENCES shop (id) ON DELETE CASCADE;
ALTER TABLE book ADD FOREIGN KEY (author_id) REFERENCES author (id) ON UPDATE CASCADE;
