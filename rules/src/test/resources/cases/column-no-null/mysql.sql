-- case: new columns
CREATE TABLE book (
  id int AUTO_INCREMENT PRIMARY KEY,
  title varchar(100) NOT NULL,
  note text,
  author_id int NULL
);
ALTER TABLE shop ADD COLUMN city varchar(100);
ALTER TABLE shop ADD COLUMN street varchar(100) NOT NULL;
ALTER TABLE shop MODIFY COLUMN street varchar(200);

-- case: put right later
CREATE TABLE book (id int, note varchar(10));
ALTER TABLE book ADD PRIMARY KEY (id);
ALTER TABLE book MODIFY COLUMN note varchar(10) NOT NULL;
