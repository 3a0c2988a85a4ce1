-- case: what is reported and what is not
START TRANSACTION;
-- finding: COMMIT ends the transaction in which the script runs
COMMIT;
ROLLBACK;
SELECT 1;
