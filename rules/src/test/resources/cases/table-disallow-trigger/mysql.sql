-- case: what is reported and what is not
CREATE TRIGGER stamp BEFORE INSERT ON book FOR EACH ROW SET NEW.price = 0;
CREATE TABLE book (id int PRIMARY KEY);
