package dev.sluice.engine.postgres.dialect;

import dev.sluice.sql.statement.ObjectKind;

/** The parser's kinds of objects as those of the facts. */
final class Kinds {
    private Kinds() {}

    static ObjectKind of(String objectType) {
        return switch (objectType) {
            case "OBJECT_TABLE" -> ObjectKind.TABLE;
            case "OBJECT_FOREIGN_TABLE" -> ObjectKind.FOREIGN_TABLE;
            case "OBJECT_COLUMN", "OBJECT_ATTRIBUTE" -> ObjectKind.COLUMN;
            case "OBJECT_TABCONSTRAINT", "OBJECT_DOMCONSTRAINT" -> ObjectKind.CONSTRAINT;
            case "OBJECT_INDEX" -> ObjectKind.INDEX;
            case "OBJECT_VIEW" -> ObjectKind.VIEW;
            case "OBJECT_MATVIEW" -> ObjectKind.MATERIALIZED_VIEW;
            case "OBJECT_SEQUENCE" -> ObjectKind.SEQUENCE;
            case "OBJECT_FUNCTION", "OBJECT_ROUTINE" -> ObjectKind.FUNCTION;
            case "OBJECT_PROCEDURE" -> ObjectKind.PROCEDURE;
            case "OBJECT_AGGREGATE" -> ObjectKind.AGGREGATE;
            case "OBJECT_TRIGGER" -> ObjectKind.TRIGGER;
            case "OBJECT_TYPE" -> ObjectKind.TYPE;
            case "OBJECT_DOMAIN" -> ObjectKind.DOMAIN;
            case "OBJECT_SCHEMA" -> ObjectKind.SCHEMA;
            case "OBJECT_DATABASE" -> ObjectKind.DATABASE;
            case "OBJECT_EXTENSION" -> ObjectKind.EXTENSION;
            case "OBJECT_ROLE" -> ObjectKind.ROLE;
            case "OBJECT_POLICY" -> ObjectKind.POLICY;
            case "OBJECT_RULE" -> ObjectKind.RULE;
            case "OBJECT_TABLESPACE" -> ObjectKind.TABLESPACE;
            default -> ObjectKind.OTHER;
        };
    }
}
