-- case: what is reported and what is not
CREATE TABLE book (id bigint AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE shop (id bigint unsigned AUTO_INCREMENT PRIMARY KEY);
