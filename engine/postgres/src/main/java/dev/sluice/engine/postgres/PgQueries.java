package dev.sluice.engine.postgres;

/** The catalogue queries; each reads all objects of one kind at once. */
final class PgQueries {
    /** System schemas, the history, and what an extension brought are not people's. */
    private static final String OURS = """
            n.nspname NOT IN ('pg_catalog', 'information_schema', 'sluice') AND n.nspname !~ '^pg_(toast|temp)'
            """;

    static final String NAMESPACES = """
            SELECT n.nspname, obj_description(n.oid, 'pg_namespace') AS comment
              FROM pg_namespace n
             WHERE %s AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_namespace'::regclass
                                         AND e.objid = n.oid AND e.deptype = 'e')
             ORDER BY n.nspname COLLATE "C"
            """.formatted(OURS);

    private static final String OWN_RELATIONS = OURS + """
             AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_class'::regclass
                                AND e.objid = c.oid AND e.objsubid = 0 AND e.deptype = 'e')
            """;

    static final String RELATIONS = """
            SELECT c.oid, n.nspname, c.relname, c.relkind, c.relpersistence = 'u' AS unlogged,
                   array_to_string(c.reloptions || (SELECT array_agg('toast.' || o)
                        FROM pg_class t, unnest(t.reloptions) o WHERE t.oid = c.reltoastrelid), ', ') AS storage, c.relreplident, c.relrowsecurity, c.relforcerowsecurity,
                   CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS part_key,
                   CASE WHEN c.relispartition THEN (SELECT quote_ident(pn.nspname) || '.' || quote_ident(p.relname)
                          FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent
                          JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid) END AS parent,
                   CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS bound,
                   CASE WHEN NOT c.relispartition AND c.relkind IN ('r', 'f') THEN
                        (SELECT string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno)
                           FROM pg_inherits i WHERE i.inhrelid = c.oid) END AS inherits,
                   CASE WHEN c.relkind = 'f' THEN (SELECT quote_ident(s.srvname) FROM pg_foreign_table f
                          JOIN pg_foreign_server s ON s.oid = f.ftserver WHERE f.ftrelid = c.oid) END AS server,
                   CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query,
                   obj_description(c.oid, 'pg_class') AS comment
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND %s
             ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """.formatted(OWN_RELATIONS);

    static final String COLUMNS = """
            SELECT a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod) AS type,
                   NOT a.attnotnull OR EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = a.attrelid
                        AND k.contype = 'n' AND k.conkey = ARRAY[a.attnum] AND NOT k.convalidated) AS nullable,
                   pg_get_expr(d.adbin, d.adrelid) AS expression, a.attidentity, a.attgenerated,
                   CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0 THEN
                        (SELECT CASE WHEN o.nspname = 'pg_catalog' THEN '' ELSE quote_ident(o.nspname) || '.' END
                                || quote_ident(l.collname)
                           FROM pg_collation l JOIN pg_namespace o ON o.oid = l.collnamespace
                          WHERE l.oid = a.attcollation) END AS collation,
                   col_description(a.attrelid, a.attnum) AS comment
              FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
              JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
              LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
             WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND a.attnum > 0 AND NOT a.attisdropped AND %s
             ORDER BY a.attrelid, a.attnum
            """.formatted(OWN_RELATIONS);

    /** Of partitions, what they only have from their parent is left out where the parent brings it. */
    static final String CONSTRAINTS = """
            SELECT k.conrelid, k.contypid, k.conname, k.contype, pg_get_constraintdef(k.oid) AS definition,
                   (SELECT array_agg(a.attname ORDER BY u.i) FROM unnest(k.conkey) WITH ORDINALITY u (num, i)
                      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) AS columns,
                   fn.nspname AS fnamespace, f.relname AS ftable,
                   (SELECT array_agg(a.attname ORDER BY u.i) FROM unnest(k.confkey) WITH ORDINALITY u (num, i)
                      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num) AS fcolumns
              FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
              LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
             WHERE (k.contype IN ('p', 'u', 'f', 'c', 'x') OR k.contype = 'n' AND k.conrelid <> 0 AND k.conislocal
                     AND (NOT k.convalidated OR k.connoinherit OR k.conname <> (SELECT c.relname || '_' || a.attname
                          || '_not_null' FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                         WHERE c.oid = k.conrelid AND a.attnum = k.conkey[1]))) AND (k.contype <> 'f' OR k.conparentid = 0)
               AND (k.contype <> 'c' OR k.conislocal OR k.contypid <> 0 OR EXISTS (
                      SELECT FROM pg_class c WHERE c.oid = k.conrelid AND c.relispartition)) AND %s
             ORDER BY k.conrelid, k.contype <> 'p', k.conname COLLATE "C"
            """.formatted(OURS);

    static final String INDEXES = """
            SELECT i.indrelid, c.relname, i.indisunique, i.indisvalid, pg_get_indexdef(c.oid) AS definition,
                   m.amname, i.indrelid::regclass::text AS on_table, obj_description(c.oid, 'pg_class') AS comment
              FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x')) AND %s
             ORDER BY i.indrelid, c.relname COLLATE "C"
            """.formatted(OWN_RELATIONS);

    static final String TRIGGERS = """
            SELECT t.tgrelid, t.tgname, pg_get_triggerdef(t.oid) AS definition, t.tgenabled <> 'D' AS enabled,
                   obj_description(t.oid, 'pg_trigger') AS comment
              FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT t.tgisinternal AND coalesce(to_jsonb(t) ->> 'tgparentid', '0') = '0' AND %s
             ORDER BY t.tgrelid, t.tgname COLLATE "C"
            """.formatted(OWN_RELATIONS);

    /** What else makes a table what it is; kept among its options under a word and a name. */
    static final String EXTRAS = """
            SELECT p.polrelid AS relation, 'policy ' || p.polname AS word,
                   CASE WHEN p.polpermissive THEN 'AS PERMISSIVE' ELSE 'AS RESTRICTIVE' END || ' FOR '
                   || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                                    WHEN 'd' THEN 'DELETE' ELSE 'ALL' END
                   || ' TO ' || CASE WHEN p.polroles = '{0}' THEN 'PUBLIC' ELSE (SELECT string_agg(quote_ident(r.rolname),
                        ', ' ORDER BY r.rolname) FROM pg_roles r WHERE r.oid = ANY (p.polroles)) END
                   || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                   || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') AS text
              FROM pg_policy p
             UNION ALL
            SELECT s.stxrelid, 'statistics ' || s.stxname, pg_get_statisticsobjdef(s.oid) FROM pg_statistic_ext s
             UNION ALL
            SELECT * FROM (SELECT a.attrelid, 'identity ' || a.attname, concat_ws(' ',
                   CASE WHEN q.relname <> c.relname || '_' || a.attname || '_seq' THEN 'SEQUENCE NAME ' || q.oid::regclass END,
                   CASE WHEN s.seqstart <> s.seqmin AND s.seqincrement > 0 OR s.seqincrement < 0 THEN 'START WITH ' || s.seqstart END,
                   CASE WHEN s.seqincrement <> 1 THEN 'INCREMENT BY ' || s.seqincrement END,
                   CASE WHEN s.seqmin <> 1 THEN 'MINVALUE ' || s.seqmin END,
                   CASE WHEN s.seqmax NOT IN (32767, 2147483647, 9223372036854775807) THEN 'MAXVALUE ' || s.seqmax END,
                   CASE WHEN s.seqcache <> 1 THEN 'CACHE ' || s.seqcache END, CASE WHEN s.seqcycle THEN 'CYCLE' END) AS text
              FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid JOIN pg_class q ON q.oid = d.objid
              JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid JOIN pg_class c ON c.oid = a.attrelid
             WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i'
               AND NOT c.relispartition) i WHERE text <> ''
            """;

    static final String SEQUENCES = """
            SELECT n.nspname, c.relname, format_type(s.seqtypid, NULL) AS type, s.seqstart, s.seqincrement, s.seqmin,
                   s.seqmax, s.seqcache, s.seqcycle, obj_description(c.oid, 'pg_class') AS comment,
                   (SELECT quote_ident(t.relname) || '.' || quote_ident(a.attname) FROM pg_depend d
                      JOIN pg_class t ON t.oid = d.refobjid
                      JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                     WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                       AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'a') AS owned_by
              FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                                  AND d.deptype = 'i') AND %s
             ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """.formatted(OWN_RELATIONS);

    static final String ROUTINES = """
            SELECT * FROM (SELECT n.nspname, p.proname, p.prokind,
                   p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS signature,
                   CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE
                     'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname) || '('
                     || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_identity_arguments(p.oid) END || ') ('
                     || 'SFUNC = ' || g.aggtransfn::regproc || ', STYPE = ' || format_type(g.aggtranstype, NULL)
                     || CASE WHEN g.aggfinalfn <> 0 THEN ', FINALFUNC = ' || g.aggfinalfn::regproc ELSE '' END
                     || CASE WHEN g.aggcombinefn <> 0 THEN ', COMBINEFUNC = ' || g.aggcombinefn::regproc ELSE '' END
                     || coalesce(', INITCOND = ' || quote_literal(g.agginitval), '')
                     || CASE p.proparallel WHEN 's' THEN ', PARALLEL = SAFE' WHEN 'r' THEN ', PARALLEL = RESTRICTED'
                        ELSE '' END || ')' END AS definition,
                   obj_description(p.oid, 'pg_proc') AS comment
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
              LEFT JOIN pg_aggregate g ON g.aggfnoid = p.oid
             WHERE NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_proc'::regclass
                                  AND e.objid = p.oid AND e.deptype IN ('e', 'i')) AND %s) r
             ORDER BY nspname COLLATE "C", signature COLLATE "C"
            """.formatted(OURS);

    static final String TYPES = """
            SELECT t.oid, n.nspname, t.typname, t.typtype, t.typrelid, format_type(t.typbasetype, t.typtypmod) AS base,
                   NOT t.typnotnull AS nullable, t.typdefault,
                   (SELECT array_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_enum l WHERE l.enumtypid = t.oid) AS labels,
                   (SELECT 'SUBTYPE = ' || format_type(r.rngsubtype, NULL)
                           || coalesce((SELECT ', COLLATION = ' || quote_ident(o.nspname) || '.' || quote_ident(l.collname)
                                FROM pg_collation l JOIN pg_namespace o ON o.oid = l.collnamespace JOIN pg_type b ON b.oid = r.rngsubtype
                               WHERE l.oid = r.rngcollation AND l.oid <> b.typcollation), '')
                           || CASE WHEN r.rngsubdiff <> 0 THEN ', SUBTYPE_DIFF = ' || r.rngsubdiff ELSE '' END
                      FROM pg_range r WHERE r.rngtypid = t.oid) AS range,
                   obj_description(t.oid, 'pg_type') AS comment
              FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND EXISTS (
                      SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
               AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = 'pg_type'::regclass
                                  AND e.objid = t.oid AND e.deptype = 'e') AND %s
             ORDER BY n.nspname COLLATE "C", t.typname COLLATE "C"
            """.formatted(OURS);

    static final String EXTENSIONS = """
            SELECT x.extname, x.extversion FROM pg_extension x ORDER BY x.extname COLLATE "C"
            """;

    static final String SIZES = """
            SELECT n.nspname, c.relname, c.reltuples::bigint AS rows, pg_total_relation_size(c.oid) AS bytes
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'm') AND %s
             ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """.formatted(OWN_RELATIONS);

    private PgQueries() {}
}
