-- case: too many
-- settings: {number: 2}
CREATE TABLE book (id int PRIMARY KEY, a int, b int);
CREATE INDEX one ON book (a);
-- finding: Table book has 3 indexes; 2 are allowed
CREATE INDEX two ON book (b);
CREATE TABLE shop (id int PRIMARY KEY, a int);
CREATE INDEX three ON shop (a);
