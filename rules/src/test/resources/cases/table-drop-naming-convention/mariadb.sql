-- case: what is reported and what is not
-- finding: Table book may not be dropped: its name does not have the form _del$
DROP TABLE book;
DROP TABLE book_del;
-- finding: Table author may not be dropped: its name does not have the form _del$
DROP TABLE old_del, author;
