-- case: lengths
CREATE TABLE book (
  code char(20),
  isbn char(21),
  flag char,
  title varchar(100)
);
ALTER TABLE book ADD COLUMN name char(30);
