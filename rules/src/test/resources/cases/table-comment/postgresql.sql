-- case: required
-- settings: {required: true}
CREATE TABLE book (id int PRIMARY KEY);
CREATE TABLE author (id int PRIMARY KEY);
COMMENT ON TABLE author IS 'Who wrote it';
CREATE TABLE shop (id int PRIMARY KEY);
COMMENT ON TABLE shop IS 'Where it is sold';
COMMENT ON TABLE shop IS NULL;
CREATE TABLE gone (id int PRIMARY KEY);
DROP TABLE gone;

-- case: length
-- settings: {maxLength: 10}
CREATE TABLE book (id int PRIMARY KEY);
COMMENT ON TABLE book IS 'Longer than ten';
COMMENT ON TABLE author IS 'Short';

-- case: not required
CREATE TABLE book (id int PRIMARY KEY);
