-- case: outside of transactions
CREATE INDEX CONCURRENTLY idx_book_title ON book (title);
CREATE INDEX idx_book_title ON book (title);
DROP INDEX CONCURRENTLY idx_book_title;
/* weekly */ VACUUM ANALYZE book;
DROP DATABASE shop;
CREATE DATABASE shop;
REINDEX TABLE CONCURRENTLY book;
REINDEX TABLE book;
ALTER SYSTEM SET work_mem = '64MB';
ALTER TABLE event DETACH PARTITION event_2020 CONCURRENTLY;
CLUSTER;
CLUSTER book USING idx_book_title;
