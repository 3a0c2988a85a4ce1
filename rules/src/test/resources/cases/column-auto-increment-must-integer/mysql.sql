-- case: what is reported and what is not
-- finding: AUTO_INCREMENT column id has the type double
CREATE TABLE book (id double AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE shop (id bigint AUTO_INCREMENT PRIMARY KEY);
