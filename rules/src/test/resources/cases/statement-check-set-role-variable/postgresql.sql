-- case: no role
CREATE TABLE book (id int PRIMARY KEY);

-- case: a role, but late
CREATE TABLE book (id int PRIMARY KEY);
SET ROLE shop_owner;

-- case: a role
SET statement_timeout = 0;
SET ROLE shop_owner;
CREATE TABLE book (id int PRIMARY KEY);
