package dev.sluice.engine.postgres;

/** What the definition of a table or view cannot say: it is set by statements behind all definitions. */
final class PgSettings {
    /** {@link dev.sluice.sql.schema.Table#options()} holds each under this word and what it is about. */
    static final String WORD = "setting ";

    private static final int COMPRESSION = 140_000;

    /** Rows of relation, what about, and statement without a final semicolon. */
    private static final String SETTINGS = """
            SELECT r.ev_class AS relation, 'rule ' || r.rulename AS word,
                   rtrim(pg_get_ruledef(r.oid), ';') AS text
              FROM pg_rewrite r WHERE r.rulename <> '_RETURN'
             UNION ALL
            SELECT r.ev_class, 'rule ' || r.rulename || ' comment', 'COMMENT ON RULE ' || quote_ident(r.rulename) || ' ON '
                   || r.ev_class::regclass || ' IS ' || quote_literal(d.description)
              FROM pg_rewrite r JOIN pg_description d ON d.classoid = 'pg_rewrite'::regclass AND d.objoid = r.oid
             UNION ALL
            SELECT c.oid, 'column ' || a.attname || ' comment', 'COMMENT ON COLUMN ' || c.oid::regclass || '.'
                   || quote_ident(a.attname) || ' IS ' || quote_literal(col_description(c.oid, a.attnum))
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
             WHERE c.relkind IN ('v', 'm') AND a.attnum > 0 AND col_description(c.oid, a.attnum) IS NOT NULL
             UNION ALL
            SELECT c.oid, 'column ' || a.attname || ' default', 'ALTER VIEW ' || c.oid::regclass || ' ALTER COLUMN '
                   || quote_ident(a.attname) || ' SET DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)
              FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
              JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
             WHERE c.relkind = 'v'
             UNION ALL
            SELECT k.conrelid, 'constraint ' || k.conname || ' comment', 'COMMENT ON CONSTRAINT ' || quote_ident(k.conname)
                   || ' ON ' || k.conrelid::regclass || ' IS ' || quote_literal(d.description)
              FROM pg_constraint k JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
             WHERE k.conrelid <> 0
             UNION ALL
            SELECT p.polrelid, 'policy ' || p.polname || ' comment', 'COMMENT ON POLICY ' || quote_ident(p.polname) || ' ON '
                   || p.polrelid::regclass || ' IS ' || quote_literal(d.description)
              FROM pg_policy p JOIN pg_description d ON d.classoid = 'pg_policy'::regclass AND d.objoid = p.oid
             UNION ALL
            SELECT s.stxrelid, 'statistics ' || s.stxname || ' comment', 'COMMENT ON STATISTICS ' || quote_ident(n.nspname)
                   || '.' || quote_ident(s.stxname) || ' IS ' || quote_literal(d.description)
              FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
              JOIN pg_description d ON d.classoid = 'pg_statistic_ext'::regclass AND d.objoid = s.oid
             UNION ALL
            SELECT t.tgrelid, 'trigger ' || t.tgname, 'ALTER TABLE ' || t.tgrelid::regclass || ' ENABLE '
                   || CASE t.tgenabled WHEN 'R' THEN 'REPLICA' ELSE 'ALWAYS' END || ' TRIGGER ' || quote_ident(t.tgname)
              FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgenabled IN ('R', 'A')
             UNION ALL
            SELECT c.oid, 'cluster', 'ALTER ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW ' ELSE 'TABLE ' END
                   || c.oid::regclass || ' CLUSTER ON ' || quote_ident(x.relname)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid WHERE i.indisclustered
             UNION ALL
            SELECT i.indrelid, 'index ' || x.relname, 'ALTER INDEX ' || x.oid::regclass || ' SET ('
                   || array_to_string(x.reloptions, ', ') || ')'
              FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
             WHERE x.reloptions IS NOT NULL AND EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.oid AND k.contype IN ('p', 'u', 'x'))
             UNION ALL
            SELECT c.oid, 'replica identity', 'ALTER TABLE ' || c.oid::regclass || ' REPLICA IDENTITY USING INDEX '
                   || quote_ident(x.relname)
              FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
             WHERE i.indisreplident AND c.relreplident = 'i'
             UNION ALL
            SELECT c.oid, 'column ' || a.attname || ' ' || s.what, 'ALTER ' || CASE c.relkind WHEN 'm' THEN 'MATERIALIZED VIEW '
                   ELSE 'TABLE ONLY ' END || c.oid::regclass || ' ALTER COLUMN ' || quote_ident(a.attname) || ' SET ' || s.say
              FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid JOIN pg_type t ON t.oid = a.atttypid
              CROSS JOIN LATERAL (VALUES
                     ('storage', CASE WHEN a.attstorage <> t.typstorage THEN 'STORAGE ' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'
                       WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END),
                     ('compression', %s),
                     ('statistics', CASE WHEN a.attstattarget >= 0 THEN 'STATISTICS ' || a.attstattarget END),
                     ('options', '(' || array_to_string(a.attoptions, ', ') || ')')) s (what, say)
             WHERE c.relkind IN ('r', 'p', 'm') AND a.attnum > 0 AND NOT a.attisdropped AND s.say IS NOT NULL
               AND c.oid >= 16384
             ORDER BY relation, word
            """;

    private PgSettings() {}

    /** @param version as {@code server_version_num} tells it */
    static String query(int version) {
        return SETTINGS.formatted(
                version < COMPRESSION
                        ? "NULL"
                        : "CASE a.attcompression WHEN 'p' THEN 'COMPRESSION pglz' WHEN 'l' THEN 'COMPRESSION lz4' END");
    }
}
