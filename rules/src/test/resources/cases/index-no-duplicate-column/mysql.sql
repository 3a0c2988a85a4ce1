-- case: columns named twice
CREATE TABLE book (
  a int, b int,
  PRIMARY KEY (a, b),
  KEY k (b, B)
);
CREATE INDEX twice ON book (a, b, a);
CREATE INDEX once ON book (a, b);
ALTER TABLE book ADD FOREIGN KEY (a, a) REFERENCES shop (x, y);
