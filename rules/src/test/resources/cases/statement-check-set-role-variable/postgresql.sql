-- case: no role
-- finding: The script does not begin with SET ROLE
CREATE TABLE book (id int PRIMARY KEY);

-- case: a role, but late
-- finding: The script does not begin with SET ROLE
CREATE TABLE book (id int PRIMARY KEY);
SET ROLE shop_owner;

-- case: a role
SET statement_timeout = 0;
SET ROLE shop_owner;
CREATE TABLE book (id int PRIMARY KEY);
