-- case: what is reported and what is not
CREATE TABLE book (
  id int AUTO_INCREMENT PRIMARY KEY,
  price int,
  note text,
  flag int DEFAULT 0
);
ALTER TABLE book ADD COLUMN remark varchar(10);
