-- case: what is reported and what is not
ALTER TABLE book ADD COLUMN note text DEFAULT '';
ALTER TABLE book ADD COLUMN remark text;
ALTER TABLE book ADD COLUMN number serial;
