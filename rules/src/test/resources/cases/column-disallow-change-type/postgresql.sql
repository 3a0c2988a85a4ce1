-- case: what is reported and what is not
-- finding: Column id changes its type to bigint
ALTER TABLE book ALTER COLUMN id TYPE bigint;
ALTER TABLE book ALTER COLUMN id SET DEFAULT 1;
