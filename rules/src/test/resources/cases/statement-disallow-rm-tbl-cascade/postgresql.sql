-- case: what is reported and what is not
-- finding: DROP TABLE … CASCADE removes whatever depends on the table
DROP TABLE book CASCADE;
DROP TABLE book;
-- finding: TRUNCATE … CASCADE empties whatever refers to the table
TRUNCATE book CASCADE;
TRUNCATE book;
DROP VIEW best CASCADE;
