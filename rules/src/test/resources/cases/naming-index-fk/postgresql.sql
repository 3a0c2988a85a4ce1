-- case: foreign keys
CREATE TABLE book (
  id int PRIMARY KEY,
  author_id int,
-- finding: Unnamed foreign key does not have the form ^fk_book_shop_id_shop_id$
  shop_id int REFERENCES shop (id),
  CONSTRAINT fk_book_author_id_author_id FOREIGN KEY (author_id) REFERENCES author (id)
);
ALTER TABLE book
-- finding: Foreign key book_author does not have the form ^fk_book_author_id_author_id$
  ADD CONSTRAINT book_author FOREIGN KEY (author_id) REFERENCES author (id);

-- case: columns that are left out are the key's
CREATE TABLE author (code int PRIMARY KEY);
ALTER TABLE book ADD CONSTRAINT fk_book_author_id_author_code FOREIGN KEY (author_id) REFERENCES author;
