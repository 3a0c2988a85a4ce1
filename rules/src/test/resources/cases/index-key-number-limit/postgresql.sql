-- case: too many key parts
-- settings: {number: 2}
CREATE TABLE book (
  a int, b int, c int,
  PRIMARY KEY (a, b),
-- finding: Unique key of table book has 3 key parts; 2 are allowed
  UNIQUE (a, b, c)
);
-- finding: Index wide has 3 key parts; 2 are allowed
CREATE INDEX wide ON book (a, b, lower(c::text));
CREATE INDEX fine ON book (a, b) INCLUDE (c);
ALTER TABLE book ADD CONSTRAINT fk FOREIGN KEY (a, b, c) REFERENCES shop (a, b, c);
