-- case: too many
-- settings: {number: 2}
CREATE TABLE book (id int PRIMARY KEY, a int, b int);
CREATE INDEX one ON book (a);
CREATE INDEX two ON book (b);
CREATE TABLE shop (id int PRIMARY KEY, a int);
CREATE INDEX three ON shop (a);
