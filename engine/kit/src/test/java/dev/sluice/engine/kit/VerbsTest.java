package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create unlogged table if not exists t (a int) | CREATE TABLE
            CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)   | CREATE INDEX
            create or replace definer=root@localhost view v as select 1 | CREATE VIEW
            DROP MATERIALIZED VIEW v                      | DROP MATERIALIZED VIEW
            REFRESH MATERIALIZED VIEW CONCURRENTLY v      | REFRESH MATERIALIZED VIEW
            CREATE VIRTUAL TABLE t USING fts5(a)          | CREATE VIRTUAL TABLE
            COMMENT ON COLUMN t.a IS 'x'                  | COMMENT COLUMN
            ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO x | ALTER DEFAULT PRIVILEGES
            insert into t values (1)                      | INSERT
            start transaction read only                   | START TRANSACTION
            /* why */ do $$ begin end $$                  | DO
            truncate table t                              | TRUNCATE
            ((select 1) union select 2)                   | SELECT
            gibberish here                                | GIBBERISH
            '???'                                         | ''
            """)
    void namesTheLeadingKeyWords(String statement, String verb) {
        assertThat(Verbs.of(statement, SplitterProfile.POSTGRESQL)).isEqualTo(verb);
    }
}
