package dev.sluice.sql.schema;

import java.util.List;
import java.util.Optional;

/** A schema in PostgreSQL's sense, or the whole of a database that has none. All lists are sorted by name. */
public record Namespace(
        String name,
        List<Table> tables,
        List<View> views,
        List<Sequence> sequences,
        List<Routine> routines,
        List<UserType> types,
        Optional<String> comment) {

    public static Namespace empty(String name) {
        return new Namespace(name, List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public Optional<Table> table(String table) {
        return tables.stream().filter(t -> t.name().equals(table)).findFirst();
    }
}
