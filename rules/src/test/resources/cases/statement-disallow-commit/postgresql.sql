-- case: what is reported and what is not
BEGIN;
UPDATE book SET price = 1 WHERE id = 1;
COMMIT;
END;
ROLLBACK;
SELECT 1;
