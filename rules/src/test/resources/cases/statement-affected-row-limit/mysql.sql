-- case: nobody knows how many
UPDATE book SET price = 0 WHERE withdrawn;
DELETE FROM book WHERE withdrawn;

-- case: off
-- settings: {number: 0}
DELETE FROM book WHERE withdrawn;
