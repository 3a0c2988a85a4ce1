-- case: required
-- settings: {required: true}
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY) COMMENT = 'Who wrote it';
CREATE TABLE shop (id int PRIMARY KEY) COMMENT = '';

-- case: length
-- settings: {maxLength: 10}
CREATE TABLE book (id int PRIMARY KEY) COMMENT = 'Longer than ten';
ALTER TABLE book COMMENT = 'Still longer than ten';
CREATE TABLE author (id int PRIMARY KEY) COMMENT = 'Short';
