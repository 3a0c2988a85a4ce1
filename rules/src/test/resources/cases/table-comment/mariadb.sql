-- case: required
-- settings: {required: true}
-- finding: Table book has no comment
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY) COMMENT = 'Who wrote it';
-- finding: Table shop has no comment
CREATE TABLE shop (id int PRIMARY KEY) COMMENT = '';

-- case: length
-- settings: {maxLength: 10}
-- finding: The comment of table book has 15 characters; 10 are allowed
CREATE TABLE book (id int PRIMARY KEY) COMMENT = 'Longer than ten';
-- finding: The comment of table book has 21 characters; 10 are allowed
ALTER TABLE book COMMENT = 'Still longer than ten';
CREATE TABLE author (id int PRIMARY KEY) COMMENT = 'Short';
