package dev.sluice.sql.text;

import java.util.Optional;

/**
 * The name of an object.
 *
 * @param catalog the database in a three-part name (PostgreSQL, SQL Server)
 * @param schema the namespace: schema in PostgreSQL, database in MySQL and MariaDB
 * @param name the object itself
 */
public record QualifiedName(Optional<Name> catalog, Optional<Name> schema, Name name) {
    public static QualifiedName of(Name name) {
        return new QualifiedName(Optional.empty(), Optional.empty(), name);
    }

    public static QualifiedName of(Name schema, Name name) {
        return new QualifiedName(Optional.empty(), Optional.of(schema), name);
    }

    public Range at() {
        return name.at();
    }

    /** {@code schema.name}, or the bare name: for people, not for SQL. */
    @Override
    public String toString() {
        return schema.map(s -> s + "." + name).orElseGet(name::value);
    }
}
