-- case: what is reported and what is not
BEGIN;
UPDATE book SET price = 1 WHERE id = 1;
-- finding: COMMIT ends the transaction in which the script runs
COMMIT;
-- finding: COMMIT ends the transaction in which the script runs
END;
ROLLBACK;
SELECT 1;
