-- case: too many key parts
-- settings: {number: 2}
CREATE TABLE book (
  a int, b int, c int,
  PRIMARY KEY (a, b),
-- finding: Unique key u has 3 key parts; 2 are allowed
  UNIQUE KEY u (a, b, c)
);
-- finding: Index wide has 3 key parts; 2 are allowed
CREATE INDEX wide ON book (a, b, c);
CREATE INDEX fine ON book (a, b);
-- finding: Foreign key fk has 3 key parts; 2 are allowed
ALTER TABLE book ADD CONSTRAINT fk FOREIGN KEY (a, b, c) REFERENCES shop (a, b, c);
ALTER TABLE book ADD FULLTEXT INDEX words (a, b, c);
