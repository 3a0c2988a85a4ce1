-- case: what is reported and what is not
CREATE TABLE book (
  id int PRIMARY KEY,
  price int,
  number serial,
  code int GENERATED ALWAYS AS IDENTITY,
  note text DEFAULT ''
);
ALTER TABLE book ADD COLUMN remark text;
