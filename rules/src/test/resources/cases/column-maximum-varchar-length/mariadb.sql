-- case: lengths
CREATE TABLE book (
  note varchar(2561),
  title varchar(2560)
);
