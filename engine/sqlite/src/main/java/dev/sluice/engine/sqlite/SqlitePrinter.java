package dev.sluice.engine.sqlite;

import dev.sluice.engine.SchemaPrinter;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Prints tables with all their constraints, as SQLite adds none later and asks for no order between tables. */
final class SqlitePrinter implements SchemaPrinter {
    private final Identifiers names = new SqliteIdentifiers();

    @Override
    public LinkedHashMap<String, String> objects(Schema schema) {
        LinkedHashMap<String, String> objects = new LinkedHashMap<>();
        var namespaces = schema.namespaces();
        namespaces.forEach(n -> n.tables().forEach(t -> objects.put("table " + t.name(), table(t))));
        namespaces.forEach(n ->
                n.tables().forEach(t -> t.indexes().forEach(i -> objects.put("index " + i.name(), index(t, i)))));
        namespaces.forEach(n -> n.views().forEach(v -> objects.put("view " + v.name(), view(v))));
        namespaces.forEach(n -> n.tables().forEach(t -> triggers(objects, t.triggers())));
        namespaces.forEach(n -> n.views().forEach(v -> triggers(objects, v.triggers())));
        return objects;
    }

    private static void triggers(LinkedHashMap<String, String> objects, List<Table.Trigger> triggers) {
        triggers.forEach(trigger -> objects.put("trigger " + trigger.name(), trigger.definition() + ";"));
    }

    private String table(Table table) {
        String definition = table.options().get(SqliteTable.DEFINITION);
        if (definition != null) {
            return definition + ";";
        }
        List<String> lines = new ArrayList<>();
        boolean counts = table.columns().stream().anyMatch(c -> c.identity().isPresent());
        table.columns().forEach(column -> lines.add("  " + column(column)));
        table.constraints().stream()
                .filter(constraint -> !(counts && constraint instanceof Constraint.PrimaryKey))
                .forEach(constraint -> lines.add("  " + constraint(constraint)));
        String options = table.options().keySet().stream()
                .sorted()
                .map(option -> option.equals("strict") ? "STRICT" : "WITHOUT ROWID")
                .collect(Collectors.joining(", ", table.options().isEmpty() ? "" : " ", ""));
        return "CREATE TABLE " + names.quote(table.name()) + " (\n" + String.join(",\n", lines) + "\n)" + options + ";";
    }

    private String column(Column column) {
        StringBuilder printed = new StringBuilder(names.quote(column.name()));
        if (!column.type().isEmpty()) {
            printed.append(' ').append(column.type());
        }
        column.identity().ifPresent(identity -> printed.append(" PRIMARY KEY AUTOINCREMENT"));
        column.collation().ifPresent(collation -> printed.append(" COLLATE ").append(names.quote(collation)));
        if (!column.nullable()) {
            printed.append(" NOT NULL");
        }
        column.defaultValue().ifPresent(value -> printed.append(" DEFAULT ").append(defaultValue(value)));
        column.generated()
                .ifPresent(generated -> printed.append(" GENERATED ALWAYS AS (")
                        .append(generated.expression())
                        .append(generated.stored() ? ") STORED" : ") VIRTUAL"));
        return printed.toString();
    }

    /** SQLite forgets the parentheses that it wants around all but constants. */
    private static String defaultValue(String value) {
        List<Token> tokens = Tokenizer.tokens(value);
        boolean constant = tokens.size() == 2
                || tokens.size() == 3
                        && (tokens.getFirst().is("-") || tokens.getFirst().is("+"));
        return constant ? value : "(" + value + ")";
    }

    private String constraint(Constraint constraint) {
        String printed = switch (constraint) {
            case Constraint.PrimaryKey key -> "PRIMARY KEY (" + parts(key.columns()) + ") " + key.suffix();
            case Constraint.Unique key -> "UNIQUE (" + parts(key.columns()) + ") " + key.suffix();
            case Constraint.ForeignKey key -> foreignKey(key);
            case Constraint.Check check -> "CHECK (" + check.expression() + ") " + check.suffix();
            case Constraint.Other other -> other.definition();
        };
        return printed.strip();
    }

    private String foreignKey(Constraint.ForeignKey key) {
        String referenced = key.referencedColumns().isEmpty() ? "" : " (" + quoted(key.referencedColumns()) + ")";
        return "FOREIGN KEY (" + quoted(key.columns()) + ") REFERENCES " + names.quote(key.referencedTable())
                + referenced + action(" ON DELETE ", key.onDelete()) + action(" ON UPDATE ", key.onUpdate()) + " "
                + key.suffix();
    }

    private static String action(String clause, String action) {
        return action.equals("NO ACTION") ? "" : clause + action;
    }

    private String quoted(List<String> columns) {
        return columns.stream().map(names::quote).collect(Collectors.joining(", "));
    }

    private String parts(List<String> parts) {
        return parts.stream()
                .map(part -> part.endsWith(" DESC")
                        ? names.quote(part.substring(0, part.length() - 5)) + " DESC"
                        : names.quote(part))
                .collect(Collectors.joining(", "));
    }

    private String index(Table table, Index index) {
        if (index.options().isPresent()) {
            return index.options().get() + ";";
        }
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + names.quote(index.name()) + " ON "
                + names.quote(table.name()) + " (" + String.join(", ", index.parts()) + ")"
                + index.where().map(where -> " WHERE " + where).orElse("") + ";";
    }

    private String view(View view) {
        if (view.query().regionMatches(true, 0, "CREATE", 0, "CREATE".length())) {
            return view.query() + ";";
        }
        String columns = view.columns().isEmpty() ? "" : " (" + quoted(view.columns()) + ")";
        return "CREATE VIEW " + names.quote(view.name()) + columns + " AS " + view.query() + ";";
    }
}
