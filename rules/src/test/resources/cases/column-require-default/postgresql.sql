-- case: what is reported and what is not
CREATE TABLE book (
  id int PRIMARY KEY,
-- finding: Column price has no DEFAULT
  price int,
  number serial,
  code int GENERATED ALWAYS AS IDENTITY,
  note text DEFAULT ''
);
-- finding: Column remark has no DEFAULT
ALTER TABLE book ADD COLUMN remark text;
