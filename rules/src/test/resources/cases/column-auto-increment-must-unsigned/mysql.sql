-- case: what is reported and what is not
-- finding: AUTO_INCREMENT column id is not UNSIGNED
CREATE TABLE book (id bigint AUTO_INCREMENT PRIMARY KEY);
CREATE TABLE shop (id bigint unsigned AUTO_INCREMENT PRIMARY KEY);
