-- case: columns named twice
CREATE TABLE book (
  a int, b int,
  PRIMARY KEY (a, b),
-- finding: Unique key of table book names column b twice
  UNIQUE (b, b)
);
-- finding: Index twice names column a twice
CREATE INDEX twice ON book (a, b, a);
CREATE INDEX once ON book (a, lower(b::text));
-- finding: Foreign key of table book names column a twice
ALTER TABLE book ADD FOREIGN KEY (a, a) REFERENCES shop (x, y);
