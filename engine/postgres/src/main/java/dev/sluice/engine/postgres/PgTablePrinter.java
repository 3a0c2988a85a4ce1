package dev.sluice.engine.postgres;

import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prints tables. A partition is made as a table of its own and then attached: so it keeps its order of columns and its names. */
final class PgTablePrinter {
    private PgTablePrinter() {}

    static String print(String namespace, Table table) {
        String name = PgNames.quote(namespace, table.name());
        List<String> lines = lines(table);
        Map<String, String> options = table.options();
        String kind = options.containsKey("unlogged")
                ? "UNLOGGED TABLE "
                : options.containsKey("server") ? "FOREIGN TABLE " : "TABLE ";
        String body = lines.isEmpty() ? " ()" : " (\n" + PgPrinter.joined(lines) + "\n)";
        StringBuilder text = new StringBuilder("CREATE " + kind + name + body);
        append(text, options, "inherits", " INHERITS (%s)");
        table.partitioning()
                .flatMap(Table.Partitioning::by)
                .ifPresent(by -> text.append(" PARTITION BY ").append(by));
        append(text, options, "server", " SERVER %s");
        append(text, options, "with", " WITH (%s)");
        text.append(';');
        table.partitioning()
                .filter(p -> p.parent().isPresent())
                .ifPresent(p -> text.append("\nALTER TABLE ONLY ")
                        .append(p.parent().orElse(""))
                        .append(" ATTACH PARTITION ")
                        .append(name)
                        .append(" ")
                        .append(p.bound().orElse(""))
                        .append(";"));
        settings(text, name, options);
        text.append(PgPrinter.comment("TABLE " + name, table.comment()));
        table.columns()
                .forEach(c ->
                        text.append(PgPrinter.comment("COLUMN " + name + "." + PgNames.quote(c.name()), c.comment())));
        return text.toString();
    }

    /** Columns, and the constraints that can stand beside them. */
    private static List<String> lines(Table table) {
        boolean partition =
                table.partitioning().flatMap(Table.Partitioning::parent).isPresent();
        List<String> lines = new ArrayList<>();
        table.columns()
                .forEach(c ->
                        lines.add(column(c, partition, table.options().getOrDefault("identity " + c.name(), ""))));
        for (Constraint constraint : table.constraints()) {
            if (!(constraint instanceof Constraint.ForeignKey) && !late(constraint)) {
                lines.add("CONSTRAINT " + PgNames.quote(constraint.name()) + " " + definition(constraint));
            }
        }
        return lines;
    }

    private static void append(StringBuilder text, Map<String, String> options, String key, String form) {
        Optional.ofNullable(options.get(key)).ifPresent(value -> text.append(form.formatted(value)));
    }

    private static void settings(StringBuilder text, String table, Map<String, String> options) {
        String alter = "\nALTER TABLE " + table + " ";
        options.forEach((key, value) -> {
            if (key.equals("row security")) {
                text.append(alter).append("ENABLE ROW LEVEL SECURITY;");
                text.append(value.equals("forced") ? alter + "FORCE ROW LEVEL SECURITY;" : "");
            } else if (key.equals("replica identity")) {
                text.append(alter).append("REPLICA IDENTITY ").append(value).append(";");
            } else if (key.startsWith("policy ")) {
                text.append("\nCREATE POLICY ").append(PgNames.quote(key.substring("policy ".length())));
                text.append(" ON ").append(table).append(" ").append(value).append(";");
            } else if (key.startsWith("statistics ")) {
                text.append("\n").append(value).append(";");
            }
        });
    }

    private static String column(Column c, boolean partition, String identity) {
        StringBuilder text =
                new StringBuilder(PgNames.quote(c.name())).append(' ').append(c.type());
        c.collation().ifPresent(collation -> text.append(" COLLATE ").append(collation));
        c.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(value));
        c.generated()
                .ifPresent(g -> text.append(" GENERATED ALWAYS AS (")
                        .append(g.expression())
                        .append(g.stored() ? ") STORED" : ") VIRTUAL"));
        // Since version 17 a partition has its parent's identity, and one of its own forbids attaching it.
        c.identity()
                .filter(_ -> !partition)
                .ifPresent(i -> text.append(" GENERATED ")
                        .append(i == Column.Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT")
                        .append(" AS IDENTITY")
                        .append(identity.isEmpty() ? "" : " (" + identity + ")"));
        return text.append(c.nullable() ? "" : " NOT NULL").toString();
    }

    /** What a new table would take as valid although it was not checked. */
    static boolean late(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Check check -> check.suffix().contains("NOT VALID");
            case Constraint.Other other -> other.definition().endsWith(" NOT VALID");
            case Constraint.PrimaryKey _, Constraint.Unique _, Constraint.ForeignKey _ -> false;
        };
    }

    static String definition(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey k -> ("PRIMARY KEY (" + PgNames.list(k.columns()) + ") " + k.suffix()).strip();
            case Constraint.Unique k -> ("UNIQUE (" + PgNames.list(k.columns()) + ") " + k.suffix()).strip();
            case Constraint.Check k -> ("CHECK (" + k.expression() + ") " + k.suffix()).strip();
            case Constraint.Other k -> k.definition();
            case Constraint.ForeignKey k -> foreignKey(k);
        };
    }

    private static String foreignKey(Constraint.ForeignKey k) {
        boolean match = k.suffix().startsWith("MATCH FULL");
        String rest = match ? k.suffix().substring("MATCH FULL".length()).strip() : k.suffix();
        return ("FOREIGN KEY (" + PgNames.list(k.columns()) + ") REFERENCES "
                        + PgNames.quote(k.referencedNamespace(), k.referencedTable()) + " ("
                        + PgNames.list(k.referencedColumns()) + ")" + (match ? " MATCH FULL" : "")
                        + (k.onUpdate().equals("NO ACTION") ? "" : " ON UPDATE " + k.onUpdate())
                        + (k.onDelete().equals("NO ACTION") ? "" : " ON DELETE " + k.onDelete()) + " " + rest)
                .strip();
    }

    /** How far below the top of its partitioned table each table is, by its name as SQL text. */
    static Map<String, Integer> depths(Schema schema) {
        Map<String, String> parents = new HashMap<>();
        schema.namespaces()
                .forEach(n -> n.tables()
                        .forEach(t -> t.partitioning()
                                .flatMap(Table.Partitioning::parent)
                                .ifPresent(p -> parents.put(PgNames.quote(n.name(), t.name()), p))));
        Map<String, Integer> depths = new HashMap<>();
        parents.keySet().forEach(table -> {
            int depth = 0;
            for (Optional<String> at = Optional.of(table); at.isPresent(); at = at.map(parents::get)) {
                depth++;
            }
            depths.put(table, depth);
        });
        return depths;
    }
}
