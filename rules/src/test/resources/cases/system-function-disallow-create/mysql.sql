-- case: what is reported and what is not
-- finding: CREATE FUNCTION one is not allowed
CREATE FUNCTION one() RETURNS int DETERMINISTIC RETURN 1;
CREATE TABLE book (id int PRIMARY KEY);
