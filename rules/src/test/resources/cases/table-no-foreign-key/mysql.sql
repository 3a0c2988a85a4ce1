-- case: foreign keys
CREATE TABLE author (id int PRIMARY KEY);
CREATE TABLE book (
  id int PRIMARY KEY,
  author_id int,
-- finding: Table book refers to author by a foreign key; foreign keys are not wanted
  FOREIGN KEY (author_id) REFERENCES author (id)
);
CREATE TABLE shop (id int PRIMARY KEY, city_id int REFERENCES city (id));
-- finding: Table shop refers to city by a foreign key; foreign keys are not wanted
ALTER TABLE shop ADD CONSTRAINT fk FOREIGN KEY (city_id) REFERENCES city (id);
ALTER TABLE shop ADD INDEX by_city (city_id);
