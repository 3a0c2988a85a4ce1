-- case: length
-- settings: {number: 10}
-- finding: The comment has 15 characters; 10 are allowed
COMMENT ON TABLE book IS 'Longer than ten';
-- finding: The comment has 15 characters; 10 are allowed
COMMENT ON COLUMN book.id IS 'Longer than ten';
COMMENT ON TABLE book IS 'Short';
COMMENT ON TABLE book IS NULL;
