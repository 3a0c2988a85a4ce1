-- case: length
-- settings: {number: 10}
COMMENT ON TABLE book IS 'Longer than ten';
COMMENT ON COLUMN book.id IS 'Longer than ten';
COMMENT ON TABLE book IS 'Short';
COMMENT ON TABLE book IS NULL;
