-- case: what is reported and what is not
-- finding: CREATE PROCEDURE nothing is not allowed
CREATE PROCEDURE nothing() SELECT 1;
CREATE TABLE book (id int PRIMARY KEY);
