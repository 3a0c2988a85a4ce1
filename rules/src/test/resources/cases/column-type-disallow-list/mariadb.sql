-- case: banned types
-- settings: {list: [json, INTEGER, blob]}
CREATE TABLE book (
  id bigint PRIMARY KEY,
  extra json,
  pages int unsigned,
  cover blob,
  day date
);
ALTER TABLE book ADD COLUMN more json;
ALTER TABLE book MODIFY COLUMN day int;
ALTER TABLE book CHANGE COLUMN day night date;
