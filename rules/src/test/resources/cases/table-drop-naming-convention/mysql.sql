-- case: what is reported and what is not
DROP TABLE book;
DROP TABLE book_del;
DROP TABLE old_del, author;
