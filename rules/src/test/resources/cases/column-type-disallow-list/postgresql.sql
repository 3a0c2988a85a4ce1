-- case: banned types
-- settings: {list: [json, INTEGER, char, "timestamp with time zone"]}
CREATE TABLE book (
  id bigint PRIMARY KEY,
-- finding: Column extra has the type json, which is not allowed
  extra json,
-- finding: Column pages has the type integer, which is not allowed
  pages int,
-- finding: Column code has the type char, which is not allowed
  code char(3),
  counter serial,
-- finding: Column at has the type timestamp with time zone, which is not allowed
  at timestamptz,
  day date
);
-- finding: Column more has the type json, which is not allowed
ALTER TABLE book ADD COLUMN more json;
-- finding: Column day has the type integer, which is not allowed
ALTER TABLE book ALTER COLUMN day TYPE int4 USING 1;
ALTER TABLE book ALTER COLUMN day TYPE text;
