-- Reviewed once after a build, so that the JVM remembers which classes and methods a review needs.
CREATE TABLE work_order (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    serial_no varchar(40) NOT NULL DEFAULT 'none',
    station int REFERENCES station (id) ON DELETE CASCADE,
    amount numeric(10, 2) CHECK (amount > 0),
    made_at timestamp NOT NULL DEFAULT now(),
    CONSTRAINT uk_work_order_serial_no UNIQUE (serial_no)
);
COMMENT ON TABLE work_order IS 'What is to be made';
CREATE INDEX CONCURRENTLY idx_work_order_station ON work_order (station) WHERE amount > 1;
ALTER TABLE work_order ADD COLUMN note text, ALTER COLUMN note SET NOT NULL, DROP COLUMN amount;
ALTER TABLE work_order ADD CONSTRAINT fk FOREIGN KEY (station) REFERENCES station (id) NOT VALID;
ALTER TABLE work_order RENAME COLUMN note TO remark;
CREATE VIEW open_order AS SELECT o.id, count(*) AS n FROM work_order o JOIN station s ON s.id = o.station GROUP BY o.id;
INSERT INTO work_order (serial_no, station) VALUES ('A-1', 1), ('A-2', 2) ON CONFLICT DO NOTHING;
INSERT INTO work_order SELECT * FROM old_order ORDER BY random();
UPDATE work_order SET station = 7 WHERE id = 1 AND serial_no LIKE '%x';
WITH d AS (DELETE FROM work_order WHERE made_at < '2020-01-01' RETURNING *) SELECT * FROM d;
BEGIN;
SET ROLE owner;
GRANT SELECT ON work_order TO reader;
CREATE TYPE state AS ENUM ('open', 'done');
CREATE FUNCTION one() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;
TRUNCATE work_order CASCADE;
DROP VIEW IF EXISTS open_order;
COMMIT;
SELECT FROM WHERE;
