-- case: columns named twice
CREATE TABLE book (
  a int, b int,
  PRIMARY KEY (a, b),
-- finding: Index k names column B twice
  KEY k (b, B)
);
-- finding: Index twice names column a twice
CREATE INDEX twice ON book (a, b, a);
CREATE INDEX once ON book (a, b);
-- finding: Foreign key of table book names column a twice
ALTER TABLE book ADD FOREIGN KEY (a, a) REFERENCES shop (x, y);
