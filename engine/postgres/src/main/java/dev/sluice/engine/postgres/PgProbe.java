package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the catalogue tells whether a statement that refuses a transaction has taken effect: evidence is read before the
 * statement and kept with its intent; after a crash, leftovers are repaired and the evidence is read again. The same:
 * it has not; another: it has.
 *
 * @param evidence a query of one text, with {@code ?} for each name; empty when the statement may simply be repeated
 * @param repair a query of statements that clear what a failed run left; its {@code ?} are the names
 */
record PgProbe(String evidence, String repair, List<String> names) {
    private static final String TABLE_INDEXES = """
            SELECT coalesce(string_agg(i.indexrelid::text, ',' ORDER BY i.indexrelid), '')
              FROM pg_catalog.pg_index i WHERE i.indrelid = to_regclass(?) AND i.indisvalid
               AND (? = '' OR i.indexrelid::regclass = to_regclass(coalesce((SELECT quote_ident(n.nspname) || '.'
                     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.oid = i.indrelid), '') || ?))
            """;
    private static final String DROP_INVALID = """
            SELECT 'DROP INDEX CONCURRENTLY ' || i.indexrelid::regclass
              FROM pg_catalog.pg_index i
             WHERE i.indrelid = to_regclass(?) AND NOT i.indisvalid
               AND ? <> '' AND i.indexrelid = to_regclass(coalesce((SELECT quote_ident(n.nspname) || '.'
                     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.oid = i.indrelid), '') || ?)
            """;
    private static final String DROP_REINDEX_LEFTOVERS = """
            SELECT 'DROP INDEX CONCURRENTLY ' || i.indexrelid::regclass
              FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
             WHERE NOT i.indisvalid AND c.relname ~ '_cc(new|old)[0-9]*$'
            """;
    private static final String STILL_THERE = "SELECT coalesce(to_regclass(?)::oid::text, '')";
    private static final String PARTITION = """
            SELECT coalesce((SELECT 'attached' FROM pg_catalog.pg_inherits
                              WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?)), 'detached')
            """;
    private static final String FINALIZE = """
            SELECT 'ALTER TABLE ' || inhparent::regclass || ' DETACH PARTITION ' || inhrelid::regclass || ' FINALIZE'
              FROM pg_catalog.pg_inherits
             WHERE inhparent = to_regclass(?) AND inhrelid = to_regclass(?) AND inhdetachpending
            """;

    static PgProbe repeatable() {
        return new PgProbe("", "", List.of());
    }

    static PgProbe reindex() {
        return new PgProbe("", DROP_REINDEX_LEFTOVERS, List.of());
    }

    /** @param words behind CONCURRENTLY: [IF NOT EXISTS] [name] ON [ONLY] table */
    static PgProbe createIndex(List<String> words) {
        int on = words.indexOf("ON");
        List<String> head = new ArrayList<>(words.subList(0, Math.max(0, on)));
        head.removeAll(List.of("IF", "NOT", "EXISTS"));
        List<String> tail = words.subList(Math.min(words.size(), on + 1), words.size());
        boolean only = !tail.isEmpty() && tail.getFirst().equals("ONLY");
        String table = name(only ? tail.subList(1, tail.size()) : tail);
        String index = name(head);
        return new PgProbe(TABLE_INDEXES, DROP_INVALID, List.of(table, index, index));
    }

    /** @param words behind CONCURRENTLY: [IF EXISTS] name */
    static PgProbe dropIndex(List<String> words) {
        boolean conditional = !words.isEmpty() && words.getFirst().equals("IF");
        return new PgProbe(STILL_THERE, "", List.of(name(conditional ? words.subList(2, words.size()) : words)));
    }

    static PgProbe detach(List<String> before, List<String> behind) {
        List<String> parent = new ArrayList<>(before);
        parent.removeAll(List.of("IF", "EXISTS", "ONLY"));
        return new PgProbe(PARTITION, FINALIZE, List.of(name(parent), name(behind)));
    }

    static PgProbe ofObject(String verb, String kind, List<String> words) {
        List<String> rest = new ArrayList<>(words);
        rest.removeAll(List.of("IF", "NOT", "EXISTS"));
        String query = switch (kind) {
            case "DATABASE" -> "SELECT oid::text FROM pg_catalog.pg_database WHERE datname = (parse_ident(?))[1]";
            case "TABLESPACE" -> "SELECT oid::text FROM pg_catalog.pg_tablespace WHERE spcname = (parse_ident(?))[1]";
            case "SUBSCRIPTION" ->
                "SELECT oid::text FROM pg_catalog.pg_subscription WHERE subname = (parse_ident(?))[1]";
            default -> "";
        };
        if (query.isEmpty() || verb.equals("ALTER")) {
            return repeatable();
        }
        return new PgProbe("SELECT coalesce((" + query + "), '')", "", List.of(name(rest)));
    }

    boolean mayRepeat() {
        return evidence.isEmpty();
    }

    String evidence(Connection connection) throws SQLException {
        return evidence.isEmpty() ? "" : Rows.text(connection, evidence, names.toArray());
    }

    void repair(Connection connection) throws SQLException {
        if (repair.isEmpty() || repair.equals(FINALIZE) && version(connection) < 140_000) {
            return;
        }
        for (String statement : Rows.list(connection, repair, r -> r.getString(1), names.toArray())) {
            Rows.change(connection, statement);
        }
    }

    private static int version(Connection connection) throws SQLException {
        return Integer.parseInt(Rows.text(connection, "SHOW server_version_num"));
    }

    /** A possibly qualified name at the start of the words, as SQL text; empty when there is none. */
    private static String name(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            boolean part = name.isEmpty() || name.charAt(name.length() - 1) == '.' || word.equals(".");
            if (!part) {
                break;
            }
            name.append(word.startsWith("\"") ? word : word.toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
