package dev.sluice.engine.postgres;

import dev.sluice.engine.SchemaPrinter;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Routine;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.View;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prints DDL. Schemas and extensions first; then types, sequences, routines, tables and views, each after what its text
 * names; then what hangs on tables: indexes (those of partitions before their parents'), foreign keys, triggers.
 */
final class PgPrinter implements SchemaPrinter {
    @Override
    public String print(Schema schema) {
        // Bodies may name what comes later: the server checks them when they run.
        return "SET check_function_bodies = off;\n\n" + SchemaPrinter.super.print(schema) + "\n" + refreshes(schema);
    }

    private static String refreshes(Schema schema) {
        StringBuilder text = new StringBuilder();
        for (Namespace namespace : schema.namespaces()) {
            for (View view : namespace.views()) {
                if (view.materialized()) {
                    text.append("\nREFRESH MATERIALIZED VIEW ")
                            .append(PgNames.quote(namespace.name(), view.name()))
                            .append(";\n");
                }
            }
        }
        return text.toString();
    }

    @Override
    public LinkedHashMap<String, String> objects(Schema schema) {
        LinkedHashMap<String, String> printed = new LinkedHashMap<>();
        for (Namespace namespace : schema.namespaces()) {
            String name = PgNames.quote(namespace.name());
            printed.put(
                    "schema " + namespace.name(),
                    "CREATE SCHEMA IF NOT EXISTS " + name + ";" + comment("SCHEMA " + name, namespace.comment()));
        }
        for (Schema.Extension extension : schema.extensions()) {
            printed.put(
                    "extension " + extension.name(),
                    "CREATE EXTENSION IF NOT EXISTS " + PgNames.quote(extension.name()) + " VERSION "
                            + PgNames.literal(extension.version()) + ";");
        }
        PgOrder order = new PgOrder();
        for (Namespace namespace : schema.namespaces()) {
            definitions(namespace, order);
        }
        printed.putAll(order.sorted());
        schema.namespaces().forEach(n -> n.sequences().forEach(s -> ownership(n, s, printed)));
        indexes(schema, printed);
        schema.namespaces().forEach(n -> n.tables().forEach(t -> foreignKeys(n, t, printed)));
        schema.namespaces().forEach(n -> triggers(n, printed));
        schema.namespaces().forEach(n -> settings(n, printed));
        return printed;
    }

    private static void definitions(Namespace namespace, PgOrder order) {
        String in = namespace.name();
        namespace.types().forEach(t -> order.add("type", in, t.name(), PgTypePrinter.print(in, t)));
        namespace.sequences().forEach(s -> order.add("sequence", in, s.name(), sequence(in, s)));
        namespace.routines().forEach(r -> order.addRoutine(in, r, routine(in, r)));
        namespace.tables().forEach(t -> order.add("table", in, t.name(), PgTablePrinter.print(in, t)));
        namespace
                .views()
                .forEach(v -> order.add(v.materialized() ? "materialized view" : "view", in, v.name(), view(in, v)));
    }

    private static String sequence(String namespace, Sequence s) {
        String name = PgNames.quote(namespace, s.name());
        return "CREATE SEQUENCE " + name + " AS " + s.type() + " INCREMENT BY " + s.increment() + " MINVALUE " + s.min()
                + " MAXVALUE " + s.max() + " START WITH " + s.start() + " CACHE " + s.cache()
                + (s.cycle() ? " CYCLE" : "") + ";" + comment("SEQUENCE " + name, s.comment());
    }

    private static void ownership(Namespace namespace, Sequence s, LinkedHashMap<String, String> printed) {
        s.ownedBy()
                .ifPresent(column -> printed.put(
                        "owner of sequence " + namespace.name() + "." + s.name(),
                        "ALTER SEQUENCE " + PgNames.quote(namespace.name(), s.name()) + " OWNED BY "
                                + PgNames.quote(namespace.name()) + "." + column + ";"));
    }

    private static String routine(String namespace, Routine r) {
        String arguments = r.signature().substring(r.name().length());
        boolean noArguments = r.kind() == Routine.Kind.AGGREGATE && arguments.equals("()");
        String named = r.kind() + " " + PgNames.quote(namespace, r.name()) + (noArguments ? "(*)" : arguments);
        return r.definition() + ";" + comment(named, r.comment());
    }

    private static String view(String namespace, View v) {
        String name = PgNames.quote(namespace, v.name());
        String kind = v.materialized() ? "MATERIALIZED VIEW" : "VIEW";
        String with = v.options().map(o -> " WITH (" + o + ")").orElse("");
        return "CREATE " + kind + " " + name + " (" + PgNames.list(v.columns()) + ")" + with + " AS\n" + v.query()
                + (v.materialized() ? "\nWITH NO DATA;" : ";") + comment(kind + " " + name, v.comment());
    }

    /** A parent's index takes up those that its partitions already have, so theirs come first. */
    private static void indexes(Schema schema, LinkedHashMap<String, String> printed) {
        Map<String, Integer> depths = PgTablePrinter.depths(schema);
        Comparator<OnTable> deepestFirst = Comparator.comparingInt(
                (OnTable i) -> -depths.getOrDefault(PgNames.quote(i.namespace(), i.table()), 0));
        schema.namespaces().stream()
                .flatMap(n -> Stream.concat(
                        n.tables().stream()
                                .flatMap(t -> t.indexes().stream().map(i -> new OnTable(n.name(), t.name(), i))),
                        n.views().stream()
                                .flatMap(v -> v.indexes().stream().map(i -> new OnTable(n.name(), v.name(), i)))))
                .sorted(deepestFirst)
                .forEach(i -> index(i.namespace(), i.table(), i.index(), printed));
    }

    private record OnTable(String namespace, String table, Index index) {}

    private static void index(String namespace, String table, Index i, LinkedHashMap<String, String> printed) {
        String include = i.include().isEmpty() ? "" : " INCLUDE (" + String.join(", ", i.include()) + ")";
        printed.put(
                "index " + namespace + "." + i.name(),
                "CREATE " + (i.unique() ? "UNIQUE " : "") + "INDEX " + PgNames.quote(i.name()) + " ON "
                        + PgNames.quote(namespace, table) + " USING " + i.method() + " ("
                        + String.join(", ", i.parts()) + ")" + include
                        + i.options().map(o -> " " + o).orElse("")
                        + i.where().map(w -> " WHERE (" + w + ")").orElse("") + ";"
                        + (i.valid() ? "" : "\n-- invalid: a build that did not finish")
                        + comment("INDEX " + PgNames.quote(namespace, i.name()), i.comment()));
    }

    private static void foreignKeys(Namespace n, Table t, LinkedHashMap<String, String> printed) {
        for (Constraint constraint : t.constraints()) {
            if (constraint instanceof Constraint.ForeignKey || PgTablePrinter.late(constraint)) {
                printed.put(
                        "foreign key " + n.name() + "." + t.name() + "." + constraint.name(),
                        "ALTER TABLE " + PgNames.quote(n.name(), t.name()) + " ADD CONSTRAINT "
                                + PgNames.quote(constraint.name()) + " " + PgTablePrinter.definition(constraint) + ";");
            }
        }
    }

    private static void triggers(Namespace n, LinkedHashMap<String, String> printed) {
        n.tables().forEach(t -> triggers(n.name(), t.name(), t.triggers(), printed));
        n.views().forEach(v -> triggers(n.name(), v.name(), v.triggers(), printed));
    }

    private static void triggers(
            String namespace, String table, List<Table.Trigger> triggers, LinkedHashMap<String, String> printed) {
        String on = PgNames.quote(namespace, table);
        for (Table.Trigger trigger : triggers) {
            String name = PgNames.quote(trigger.name());
            printed.put(
                    "trigger " + namespace + "." + table + "." + trigger.name(),
                    trigger.definition() + ";"
                            + (trigger.enabled() ? "" : "\nALTER TABLE " + on + " DISABLE TRIGGER " + name + ";")
                            + comment("TRIGGER " + name + " ON " + on, trigger.comment()));
        }
    }

    private static void settings(Namespace n, LinkedHashMap<String, String> printed) {
        n.tables()
                .forEach(t -> settings(
                        n.name() + "." + t.name(),
                        t.options().entrySet().stream()
                                .filter(option -> option.getKey().startsWith(PgSettings.WORD))
                                .map(Map.Entry::getValue)
                                .toList(),
                        printed));
        n.views().forEach(v -> settings(n.name() + "." + v.name(), v.settings(), printed));
    }

    private static void settings(String relation, List<String> statements, LinkedHashMap<String, String> printed) {
        if (!statements.isEmpty()) {
            printed.put("settings of " + relation, String.join(";\n", statements) + ";");
        }
    }

    static String comment(String object, Optional<String> comment) {
        return comment.map(text -> "\nCOMMENT ON " + object + " IS " + PgNames.literal(text) + ";")
                .orElse("");
    }

    static String joined(List<String> lines) {
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining(",\n"));
    }
}
