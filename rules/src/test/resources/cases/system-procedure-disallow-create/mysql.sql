-- case: what is reported and what is not
CREATE PROCEDURE nothing() SELECT 1;
CREATE TABLE book (id int PRIMARY KEY);
