package dev.sluice.rules.walk;

import dev.sluice.sql.schema.Column;
import java.util.Optional;

/** Columns with one thing changed. */
final class Columns {
    private Columns() {}

    /** A column of which only the script speaks: its type is empty. */
    static Column unknown(String name) {
        return new Column(
                name,
                "",
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Column nullable(Column c, boolean nullable) {
        return new Column(
                c.name(),
                c.type(),
                nullable,
                c.defaultValue(),
                c.identity(),
                c.generated(),
                c.collation(),
                c.charset(),
                c.onUpdate(),
                c.comment());
    }

    static Column named(Column c, String name) {
        return new Column(
                name,
                c.type(),
                c.nullable(),
                c.defaultValue(),
                c.identity(),
                c.generated(),
                c.collation(),
                c.charset(),
                c.onUpdate(),
                c.comment());
    }

    static Column typed(Column c, String type) {
        return new Column(
                c.name(),
                type,
                c.nullable(),
                c.defaultValue(),
                c.identity(),
                c.generated(),
                c.collation(),
                c.charset(),
                c.onUpdate(),
                c.comment());
    }

    static Column defaulting(Column c, Optional<String> value) {
        return new Column(
                c.name(),
                c.type(),
                c.nullable(),
                value,
                c.identity(),
                c.generated(),
                c.collation(),
                c.charset(),
                c.onUpdate(),
                c.comment());
    }

    static Column commented(Column c, Optional<String> comment) {
        return new Column(
                c.name(),
                c.type(),
                c.nullable(),
                c.defaultValue(),
                c.identity(),
                c.generated(),
                c.collation(),
                c.charset(),
                c.onUpdate(),
                comment);
    }
}
