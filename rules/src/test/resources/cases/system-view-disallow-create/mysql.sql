-- case: what is reported and what is not
CREATE VIEW best AS SELECT id FROM book WHERE id = 1;
CREATE TABLE book (id int PRIMARY KEY);
