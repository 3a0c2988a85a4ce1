-- case: banned types
-- settings: {list: [json, INTEGER, char, "timestamp with time zone"]}
CREATE TABLE book (
  id bigint PRIMARY KEY,
  extra json,
  pages int,
  code char(3),
  counter serial,
  at timestamptz,
  day date
);
ALTER TABLE book ADD COLUMN more json;
ALTER TABLE book ALTER COLUMN day TYPE int4 USING 1;
ALTER TABLE book ALTER COLUMN day TYPE text;
