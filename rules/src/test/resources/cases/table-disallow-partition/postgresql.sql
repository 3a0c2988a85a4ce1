-- case: what is reported and what is not
-- finding: Table event is partitioned
CREATE TABLE event (id int, day date) PARTITION BY RANGE (day);
CREATE TABLE book (id int PRIMARY KEY);
-- finding: Table event becomes partitioned
ALTER TABLE event ATTACH PARTITION event_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
