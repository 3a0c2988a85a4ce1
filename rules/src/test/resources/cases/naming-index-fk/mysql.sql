-- case: foreign keys
CREATE TABLE book (
  id int PRIMARY KEY,
  author_id int,
  shop_id int REFERENCES shop (id),
  CONSTRAINT fk_book_author_id_author_id FOREIGN KEY (author_id) REFERENCES author (id)
);
ALTER TABLE book
-- finding: Foreign key book_author does not have the form ^fk_book_author_id_author_id$
  ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id);
-- finding: Unnamed foreign key does not have the form ^fk_book_author_id_author_id$
ALTER TABLE book ADD FOREIGN KEY (author_id) REFERENCES author (id);
