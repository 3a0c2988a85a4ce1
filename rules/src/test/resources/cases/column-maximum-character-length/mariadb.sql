-- case: lengths
CREATE TABLE book (
  code char(20),
-- finding: Column isbn has the length 21; 20 is allowed
  isbn char(21),
  flag char,
  title varchar(100)
);
-- finding: Column name has the length 30; 20 is allowed
ALTER TABLE book ADD COLUMN name char(30);
