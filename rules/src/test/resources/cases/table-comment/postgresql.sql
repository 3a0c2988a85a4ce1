-- case: required
-- settings: {required: true}
-- finding: Table book has no comment
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY);
COMMENT ON TABLE author IS 'Who wrote it';
-- finding: Table shop has no comment
CREATE TABLE shop (id int PRIMARY KEY);
COMMENT ON TABLE shop IS 'Where it is sold';
COMMENT ON TABLE shop IS NULL;
CREATE TABLE gone (id int PRIMARY KEY);
DROP TABLE gone;

-- case: length
-- settings: {maxLength: 10}
CREATE TABLE book (id int PRIMARY KEY);
-- finding: The comment of table book has 15 characters; 10 are allowed
COMMENT ON TABLE book IS 'Longer than ten';
COMMENT ON TABLE author IS 'Short';

-- case: not required
CREATE TABLE book (id int PRIMARY KEY);
