-- case: what is reported and what is not
-- finding: CREATE TRIGGER stamp is not allowed
CREATE TRIGGER stamp BEFORE INSERT ON book FOR EACH ROW SET NEW.price = 0;
CREATE TABLE book (id int PRIMARY KEY);
