-- case: banned types
-- settings: {list: [json, INTEGER, blob]}
CREATE TABLE book (
  id bigint PRIMARY KEY,
-- finding: Column extra has the type json, which is not allowed
  extra json,
-- finding: Column pages has the type int, which is not allowed
  pages int unsigned,
-- finding: Column cover has the type blob, which is not allowed
  cover blob,
  day date
);
-- finding: Column more has the type json, which is not allowed
ALTER TABLE book ADD COLUMN more json;
-- finding: Column day has the type int, which is not allowed
ALTER TABLE book MODIFY COLUMN day int;
ALTER TABLE book CHANGE COLUMN day night date;
