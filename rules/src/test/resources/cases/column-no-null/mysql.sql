-- case: new columns
CREATE TABLE book (
  id int AUTO_INCREMENT PRIMARY KEY,
  title varchar(100) NOT NULL,
-- finding: Column note of table book may be NULL
  note text,
-- finding: Column author_id of table book may be NULL
  author_id int NULL
);
-- finding: Column city of table shop may be NULL
ALTER TABLE shop ADD COLUMN city varchar(100);
-- finding: Column street of table shop may be NULL
ALTER TABLE shop ADD COLUMN street varchar(100) NOT NULL;
ALTER TABLE shop MODIFY COLUMN street varchar(200);

-- case: put right later
CREATE TABLE book (id int, note varchar(10));
ALTER TABLE book ADD PRIMARY KEY (id);
ALTER TABLE book MODIFY COLUMN note varchar(10) NOT NULL;
