-- case: nobody knows how many
-- finding: Nobody knows how many rows are touched: no database was asked
UPDATE book SET price = 0 WHERE withdrawn;
-- finding: Nobody knows how many rows are touched: no database was asked
DELETE FROM book WHERE withdrawn;

-- case: off
-- settings: {number: 0}
DELETE FROM book WHERE withdrawn;
