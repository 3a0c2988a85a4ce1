-- case: new columns
CREATE TABLE book (
  id int PRIMARY KEY,
  title text NOT NULL,
-- finding: Column note of table book may be NULL
  note text,
-- finding: Column author_id of table book may be NULL
  author_id int NULL
);
-- finding: Column city of table shop may be NULL
ALTER TABLE shop ADD COLUMN city text;
ALTER TABLE shop ADD COLUMN street text NOT NULL;
-- finding: Column owner of table shop may be NULL
ALTER TABLE shop ALTER COLUMN owner DROP NOT NULL;

-- case: put right later
CREATE TABLE book (id int, note text, code serial, number int GENERATED ALWAYS AS IDENTITY, extra text);
ALTER TABLE book ADD PRIMARY KEY (id);
ALTER TABLE book ALTER COLUMN note SET NOT NULL;
ALTER TABLE book DROP COLUMN extra;
