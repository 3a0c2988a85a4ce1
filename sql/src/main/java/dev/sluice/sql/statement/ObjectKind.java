package dev.sluice.sql.statement;

/** Kinds of objects that statements create, alter, drop, comment on or grant. */
public enum ObjectKind {
    TABLE,
    FOREIGN_TABLE,
    COLUMN,
    CONSTRAINT,
    INDEX,
    VIEW,
    MATERIALIZED_VIEW,
    SEQUENCE,
    FUNCTION,
    PROCEDURE,
    AGGREGATE,
    TRIGGER,
    EVENT,
    TYPE,
    ENUM,
    DOMAIN,
    SCHEMA,
    DATABASE,
    EXTENSION,
    ROLE,
    POLICY,
    RULE,
    TABLESPACE,
    PARTITION,
    OTHER;

    /** {@code materialized view}: for sentences. */
    public String words() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
