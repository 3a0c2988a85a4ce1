-- case: outside of transactions
-- finding: CREATE INDEX CONCURRENTLY cannot run in a transaction
CREATE INDEX CONCURRENTLY idx_book_title ON book (title);
CREATE INDEX idx_book_title ON book (title);
-- finding: DROP INDEX CONCURRENTLY cannot run in a transaction
DROP INDEX CONCURRENTLY idx_book_title;
-- finding: VACUUM cannot run in a transaction
/* weekly */ VACUUM ANALYZE book;
-- finding: DROP DATABASE cannot run in a transaction
DROP DATABASE shop;
-- finding: CREATE DATABASE cannot run in a transaction
CREATE DATABASE shop;
-- finding: This REINDEX cannot run in a transaction
REINDEX TABLE CONCURRENTLY book;
REINDEX TABLE book;
-- finding: ALTER SYSTEM cannot run in a transaction
ALTER SYSTEM SET work_mem = '64MB';
-- finding: DETACH PARTITION CONCURRENTLY cannot run in a transaction
ALTER TABLE event DETACH PARTITION event_2020 CONCURRENTLY;
-- finding: CLUSTER of all tables cannot run in a transaction
CLUSTER;
CLUSTER book USING idx_book_title;
