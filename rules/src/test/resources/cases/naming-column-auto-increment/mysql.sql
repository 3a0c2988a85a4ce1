-- case: what is reported and what is not
-- finding: AUTO_INCREMENT column book_id does not have the form ^id$
CREATE TABLE book (book_id bigint AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE shop (id bigint AUTO_INCREMENT PRIMARY KEY);
