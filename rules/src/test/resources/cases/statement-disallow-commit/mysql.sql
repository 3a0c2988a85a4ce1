-- case: what is reported and what is not
START TRANSACTION;
COMMIT;
ROLLBACK;
SELECT 1;
