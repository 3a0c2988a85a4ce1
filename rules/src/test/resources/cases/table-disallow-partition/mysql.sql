-- case: what is reported and what is not
CREATE TABLE event (id int) PARTITION BY HASH (id) PARTITIONS 4;
CREATE TABLE book (id int PRIMARY KEY);
ALTER TABLE book PARTITION BY HASH (id) PARTITIONS 4;
