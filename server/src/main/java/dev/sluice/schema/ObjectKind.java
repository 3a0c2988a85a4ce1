package dev.sluice.schema;

/** Kinds of objects of a schema, in the order in which they are listed. */
enum ObjectKind {
    TABLE("table"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    SEQUENCE("sequence"),
    FUNCTION("function"),
    PROCEDURE("procedure"),
    AGGREGATE("aggregate"),
    EVENT("event"),
    ENUM("type"),
    DOMAIN("type"),
    COMPOSITE("type"),
    TYPE("type"),
    EXTENSION("extension");

    private final String word;

    ObjectKind(String word) {
        this.word = word;
    }

    /** What its DDL is filed under in a snapshot: {@code table public.orders}. */
    String filed(String namespace, String name) {
        return word + " " + qualified(namespace, name);
    }

    static String qualified(String namespace, String name) {
        return namespace.isEmpty() ? name : namespace + "." + name;
    }
}
