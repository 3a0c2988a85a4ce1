package dev.sluice.engine.mysql.schema;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** CREATE TABLE, without foreign keys. */
final class TablePrinter {
    private final Table table;

    private TablePrinter(Table table) {
        this.table = table;
    }

    static String print(Table table) {
        return new TablePrinter(table).text();
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(c -> lines.add(column(c)));
        for (Constraint constraint : table.constraints()) {
            switch (constraint) {
                case Constraint.PrimaryKey p ->
                    lines.add("PRIMARY KEY (" + columns(p.columns()) + ")" + behind(p.suffix()));
                case Constraint.Unique u ->
                    lines.add("UNIQUE KEY " + Quoting.name(u.name()) + " (" + columns(u.columns()) + ")"
                            + behind(u.suffix()));
                case Constraint.Check c
                when table.column(c.name()).isEmpty() ->
                    lines.add("CONSTRAINT " + Quoting.name(c.name()) + " CHECK (" + c.expression() + ")"
                            + behind(c.suffix()));
                case Constraint.Check c -> {}
                case Constraint.ForeignKey f -> {}
                case Constraint.Other o -> lines.add(o.definition());
            }
        }
        table.indexes().forEach(i -> lines.add(index(i)));
        return "CREATE TABLE " + Quoting.name(table.name()) + " (\n"
                + lines.stream().map(l -> "  " + l).collect(Collectors.joining(",\n"))
                + "\n)" + options() + partitioning() + ";";
    }

    private String column(Column c) {
        StringBuilder text =
                new StringBuilder(Quoting.name(c.name())).append(' ').append(c.type());
        c.charset().ifPresent(s -> text.append(" CHARACTER SET ").append(s));
        c.collation().ifPresent(s -> text.append(" COLLATE ").append(s));
        if (c.generated().isPresent()) {
            Column.Generated generated = c.generated().get();
            text.append(" GENERATED ALWAYS AS (").append(generated.expression()).append(')');
            // MariaDB knows no NOT NULL here, and tells of none.
            text.append(generated.stored() ? " STORED" : " VIRTUAL").append(c.nullable() ? "" : " NOT NULL");
        } else if (!c.nullable()) {
            text.append(" NOT NULL");
        } else if (c.type().startsWith("timestamp")) {
            // Older settings make a timestamp NOT NULL unless it says otherwise.
            text.append(" NULL");
        }
        if (hidden(c)) {
            text.append(" INVISIBLE");
        }
        c.defaultValue().ifPresent(d -> text.append(" DEFAULT ").append(d));
        c.onUpdate().ifPresent(u -> text.append(" ON UPDATE ").append(u));
        if (c.identity().isPresent()) {
            text.append(" AUTO_INCREMENT");
        }
        c.comment().ifPresent(m -> text.append(" COMMENT ").append(Quoting.string(m)));
        // A check that is called like the column is the column's own (MariaDB's JSON).
        columnCheck(c)
                .ifPresent(k -> text.append(" CHECK (").append(k.expression()).append(')'));
        return text.toString();
    }

    private boolean hidden(Column c) {
        return List.of(table.options().getOrDefault("invisible", "").split("\n"))
                .contains(c.name());
    }

    private Optional<Constraint.Check> columnCheck(Column c) {
        return table.constraints().stream()
                .filter(k -> k instanceof Constraint.Check && k.name().equals(c.name()))
                .map(Constraint.Check.class::cast)
                .findFirst();
    }

    private String columns(List<String> names) {
        return names.stream()
                .map(n -> table.column(n).isPresent() ? Quoting.name(n) : Quoting.sqlPart(n))
                .collect(Collectors.joining(", "));
    }

    private static String index(Index index) {
        String kind = switch (index.method()) {
            case "fulltext", "spatial" -> index.method().toUpperCase(Locale.ROOT) + " KEY ";
            default -> index.unique() ? "UNIQUE KEY " : "KEY ";
        };
        String parts = index.parts().stream().map(Quoting::sqlPart).collect(Collectors.joining(", "));
        return kind + Quoting.name(index.name()) + " (" + parts + ")"
                + behind(index.options().orElse(""));
    }

    private static String behind(String text) {
        return text.isEmpty() ? "" : " " + text;
    }

    private String options() {
        StringBuilder text = new StringBuilder();
        option(text, "engine", " ENGINE=");
        option(text, "charset", " DEFAULT CHARSET=");
        option(text, "collation", " COLLATE=");
        option(text, "create_options", " ");
        table.comment().ifPresent(c -> text.append(" COMMENT=").append(Quoting.string(c)));
        if (table.options().containsKey("system_versioning")) {
            text.append(" WITH SYSTEM VERSIONING");
        }
        return text.toString();
    }

    private void option(StringBuilder text, String key, String before) {
        String value = table.options().getOrDefault(key, "");
        if (!value.isEmpty()) {
            text.append(before).append(value);
        }
    }

    private String partitioning() {
        if (table.partitioning().isEmpty() || table.partitioning().get().by().isEmpty()) {
            return "";
        }
        Table.Partitioning p = table.partitioning().get();
        return "\nPARTITION BY " + p.by().orElse("") + "\n(" + String.join(",\n ", p.partitions()) + ")";
    }
}
