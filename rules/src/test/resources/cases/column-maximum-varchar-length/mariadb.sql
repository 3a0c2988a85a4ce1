-- case: lengths
CREATE TABLE book (
-- finding: Column note has the length 2561; 2560 is allowed
  note varchar(2561),
  title varchar(2560)
);
