-- case: what is reported and what is not
-- finding: Table event is partitioned
CREATE TABLE event (id int) PARTITION BY HASH (id) PARTITIONS 4;
CREATE TABLE book (id int PRIMARY KEY);
-- finding: Table book becomes partitioned
ALTER TABLE book PARTITION BY HASH (id) PARTITIONS 4;
