package dev.sluice.sql.dialect;

/** How a dialect spells names. */
public interface Identifiers {
    /** The name as the server stores it, from its text without quotes. */
    String fold(String text, boolean quoted);

    /** The name as SQL text: in quotes where it needs them, quotes inside doubled. */
    String quote(String name);

    /** Where unqualified names live: {@code public} in PostgreSQL, empty where a database has no namespaces. */
    String defaultSchema();

    /** Whether two stored names mean the same table: MySQL and SQLite may ignore case. */
    default boolean same(String left, String right) {
        return left.equals(right);
    }

    /** Whether two stored names mean the same column, index or constraint: MySQL always ignores case there. */
    default boolean sameColumn(String left, String right) {
        return left.equals(right);
    }
}
