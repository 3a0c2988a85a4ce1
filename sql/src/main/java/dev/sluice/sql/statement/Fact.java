package dev.sluice.sql.statement;

import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one statement says, neutral of the dialect. {@code at} is the range of the whole statement in the script;
 * clauses carry their own.
 */
public sealed interface Fact {
    Range at();

    /**
     * CREATE TABLE.
     *
     * @param indexes those declared inline (MySQL, MariaDB)
     * @param options table options with lower-case keys: {@code engine}, {@code charset}, {@code collation},
     *     {@code comment}, {@code auto_increment}, {@code tablespace} …; PostgreSQL's {@code inherits} and {@code of}
     *     (names as written, joined by commas)
     * @param like the table of CREATE TABLE … LIKE
     * @param query of CREATE TABLE … AS
     * @param parent of PARTITION OF
     * @param partitionBy the clause, as written
     */
    record CreateTable(
            Range at,
            QualifiedName table,
            boolean temporary,
            boolean ifNotExists,
            List<ColumnDef> columns,
            List<ConstraintDef> constraints,
            List<IndexDef> indexes,
            Map<String, String> options,
            Optional<QualifiedName> like,
            Optional<Query> query,
            Optional<QualifiedName> parent,
            Optional<String> partitionBy)
            implements Fact {}

    /**
     * ALTER TABLE, and whatever else alters with table-style actions (ALTER INDEX, VIEW, SEQUENCE, FOREIGN TABLE).
     *
     * @param algorithm MySQL's ALGORITHM=, upper case
     * @param lock MySQL's LOCK=, upper case
     */
    record AlterTable(
            Range at,
            ObjectKind kind,
            QualifiedName table,
            boolean ifExists,
            List<AlterAction> actions,
            Optional<String> algorithm,
            Optional<String> lock)
            implements Fact {}

    /** CREATE INDEX. */
    record CreateIndex(Range at, IndexDef index, QualifiedName table, boolean concurrently, boolean ifNotExists)
            implements Fact {}

    /**
     * CREATE of anything that has no record of its own here.
     *
     * @param query of a view
     * @param on the table of a trigger, policy or rule
     * @param attributes what rules ask for, lower-case keys: {@code values} of an enum joined by newlines,
     *     {@code charset}, {@code collation}, {@code materialized}, {@code language}, {@code security} …
     */
    record Create(
            Range at,
            ObjectKind kind,
            QualifiedName name,
            boolean orReplace,
            boolean ifNotExists,
            Optional<Query> query,
            Optional<QualifiedName> on,
            Map<String, String> attributes)
            implements Fact {}

    /**
     * ALTER of anything that is not table-like.
     *
     * @param attributes as in {@link Create}; {@code addValue} for ALTER TYPE … ADD VALUE
     */
    record Alter(Range at, ObjectKind kind, QualifiedName name, Map<String, String> attributes) implements Fact {}

    /**
     * DROP.
     *
     * @param on the table of an index, trigger, policy or rule where the statement names it
     */
    record Drop(
            Range at,
            ObjectKind kind,
            List<QualifiedName> names,
            boolean ifExists,
            boolean cascade,
            boolean concurrently,
            Optional<QualifiedName> on)
            implements Fact {}

    /** RENAME of a whole object; renamed columns and constraints are {@link AlterAction}s. */
    record Rename(Range at, ObjectKind kind, QualifiedName from, QualifiedName to, boolean ifExists) implements Fact {}

    /**
     * COMMENT ON.
     *
     * @param column of COMMENT ON COLUMN; then {@code name} is its table
     * @param text empty for IS NULL
     */
    record CommentOn(Range at, ObjectKind kind, QualifiedName name, Optional<Name> column, Optional<String> text)
            implements Fact {}

    /**
     * INSERT or REPLACE.
     *
     * @param rows number of VALUES rows; 0 for a query
     * @param query of INSERT … SELECT
     */
    record Insert(
            Range at,
            QualifiedName table,
            List<Name> columns,
            int rows,
            Optional<Query> query,
            boolean hasConflictClause,
            boolean replace)
            implements Fact {}

    /** UPDATE of one or more tables. */
    record Update(
            Range at,
            List<Query.Source> tables,
            List<Assignment> assignments,
            Optional<Expression> where,
            List<Expression> orderBy,
            Optional<Expression> limit,
            List<Query> with)
            implements Fact {}

    /** DELETE from one or more tables. */
    record Delete(
            Range at,
            List<Query.Source> tables,
            Optional<Expression> where,
            List<Expression> orderBy,
            Optional<Expression> limit,
            List<Query> with)
            implements Fact {}

    /** SELECT, VALUES, TABLE, WITH. */
    record Select(Range at, Query query) implements Fact {}

    /** TRUNCATE. */
    record Truncate(Range at, List<QualifiedName> tables, boolean cascade) implements Fact {}

    /**
     * GRANT or REVOKE.
     *
     * @param privileges upper case; {@code ALL} for all; roles for role membership
     */
    record Grant(
            Range at,
            boolean revoke,
            List<String> privileges,
            ObjectKind kind,
            List<QualifiedName> objects,
            List<Name> grantees,
            boolean withGrantOption)
            implements Fact {}

    /** BEGIN, COMMIT, ROLLBACK, SAVEPOINT and their kin. */
    record Transaction(Range at, Verb verb) implements Fact {
        /** What happens to the transaction. */
        public enum Verb {
            BEGIN,
            COMMIT,
            ROLLBACK,
            SAVEPOINT,
            RELEASE,
            ROLLBACK_TO,
            PREPARE
        }
    }

    /**
     * SET of a session, local or global variable.
     *
     * @param name lower case; {@code role} for SET ROLE
     * @param value as written, quotes removed; empty for DEFAULT
     */
    record SetVariable(Range at, Scope scope, String name, Optional<String> value) implements Fact {
        /** For how long a setting holds. */
        public enum Scope {
            SESSION,
            LOCAL,
            GLOBAL,
            USER
        }
    }

    /** USE: the database that following statements mean. */
    record Use(Range at, Name database) implements Fact {}

    /**
     * A statement that the parser read, or the splitter could classify, and that the facts above do not describe.
     *
     * @param verb its leading key words, upper case: {@code CALL}, {@code DO}, {@code REFRESH MATERIALIZED VIEW} …
     * @param objects those that it names, where known
     */
    record Other(Range at, String verb, List<QualifiedName> objects, Map<String, String> attributes) implements Fact {}

    /**
     * A statement that could not be read.
     *
     * @param message of the parser, in one line
     * @param error where it stopped
     * @param verb the leading key words, upper case, as far as the splitter could tell
     * @param unjudged true when nothing is known to be wrong but nothing could be judged either (no parser, too long)
     */
    record Unreadable(Range at, String message, Range error, String verb, boolean unjudged) implements Fact {}

    /** {@code column = value} in UPDATE. */
    record Assignment(Range at, Name column, Expression value) {}
}
