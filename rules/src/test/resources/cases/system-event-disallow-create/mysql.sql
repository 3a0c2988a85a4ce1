-- case: what is reported and what is not
-- finding: CREATE EVENT nightly is not allowed
CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM log WHERE old = 1;
CREATE TABLE book (id int PRIMARY KEY);
