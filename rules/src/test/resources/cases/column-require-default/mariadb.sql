-- case: what is reported and what is not
CREATE TABLE book (
  id int AUTO_INCREMENT PRIMARY KEY,
-- finding: Column price has no DEFAULT
  price int,
  note text,
  flag int DEFAULT 0
);
-- finding: Column remark has no DEFAULT
ALTER TABLE book ADD COLUMN remark varchar(10);
