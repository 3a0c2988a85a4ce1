package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.SchemaPrinter;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Namespace;
import dev.sluice.sql.schema.Routine;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.Sequence;
import dev.sluice.sql.schema.Table;
import dev.sluice.sql.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints schemas of MySQL and MariaDB. Programs stand between DELIMITER lines in the whole script. */
public final class DdlPrinter implements SchemaPrinter {
    private static final String DELIMITER = ";;";

    @Override
    public LinkedHashMap<String, String> objects(Schema schema) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>();
        for (Namespace namespace : schema.namespaces()) {
            namespace.sequences().forEach(s -> all.put("sequence " + s.name(), sequence(s)));
            namespace.tables().forEach(t -> all.put("table " + t.name(), TablePrinter.print(t)));
            namespace.tables().forEach(t -> foreignKeys(t, all));
            namespace.routines().stream()
                    .filter(r -> r.kind() != Routine.Kind.EVENT)
                    .forEach(r -> all.put(key(r), r.definition() + ";"));
            inOrder(namespace.views()).forEach(v -> all.put("view " + v.name(), view(v)));
            namespace.tables().forEach(t -> triggers(t, all));
            namespace.routines().stream()
                    .filter(r -> r.kind() == Routine.Kind.EVENT)
                    .forEach(r -> all.put(key(r), r.definition() + ";"));
        }
        return all;
    }

    @Override
    public String print(Schema schema) {
        return objects(schema).entrySet().stream()
                .map(e -> program(e.getKey()) ? delimited(e.getValue()) : e.getValue())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean program(String key) {
        String kind = key.substring(0, key.indexOf(' '));
        return switch (kind) {
            case "function", "procedure", "aggregate", "trigger", "event" -> true;
            default -> false;
        };
    }

    private static String delimited(String ddl) {
        return "DELIMITER " + DELIMITER + "\n" + ddl.substring(0, ddl.length() - 1) + "\n" + DELIMITER
                + "\nDELIMITER ;";
    }

    private static String key(Routine routine) {
        return routine.kind().name().toLowerCase(Locale.ROOT) + " " + routine.name();
    }

    private static String sequence(Sequence s) {
        return "CREATE SEQUENCE " + Quoting.name(s.name()) + " START WITH " + s.start() + " MINVALUE " + s.min()
                + " MAXVALUE " + s.max() + " INCREMENT BY " + s.increment() + " CACHE " + s.cache()
                + (s.cycle() ? " CYCLE;" : " NOCYCLE;");
    }

    private static void foreignKeys(Table table, Map<String, String> all) {
        for (Constraint constraint : table.constraints()) {
            if (constraint instanceof Constraint.ForeignKey f) {
                String other = (f.referencedNamespace().isEmpty() ? "" : Quoting.name(f.referencedNamespace()) + ".")
                        + Quoting.name(f.referencedTable());
                all.put(
                        "foreign key " + table.name() + "." + f.name(),
                        "ALTER TABLE " + Quoting.name(table.name()) + " ADD CONSTRAINT " + Quoting.name(f.name())
                                + " FOREIGN KEY (" + Quoting.names(f.columns()) + ") REFERENCES " + other + " ("
                                + Quoting.names(f.referencedColumns()) + ")"
                                + action(" ON DELETE ", f.onDelete()) + action(" ON UPDATE ", f.onUpdate()) + ";");
            }
        }
    }

    private static String action(String on, String rule) {
        return rule.equals("NO ACTION") ? "" : on + rule;
    }

    private static String view(View view) {
        ViewOptions options = ViewOptions.parse(view.options().orElse(""));
        return "CREATE " + (options.algorithm().equals("UNDEFINED") ? "" : "ALGORITHM=" + options.algorithm() + " ")
                + (options.definer().isEmpty() ? "" : "DEFINER=" + Quoting.account(options.definer()) + " ")
                + "SQL SECURITY " + options.security() + " VIEW " + Quoting.name(view.name())
                + " (" + Quoting.names(view.columns()) + ") AS\n" + view.query()
                + (options.check().equals("NONE") ? "" : "\nWITH " + options.check() + " CHECK OPTION") + ";";
    }

    /** Views after those that they read, else by name. */
    private static List<View> inOrder(List<View> views) {
        LinkedHashMap<String, View> waiting = new LinkedHashMap<>();
        views.forEach(v -> waiting.put(v.name(), v));
        List<View> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            View next = waiting.values().stream()
                    .filter(v -> waiting.keySet().stream()
                            .noneMatch(o -> !o.equals(v.name()) && v.query().contains(Quoting.name(o))))
                    .findFirst()
                    .orElse(waiting.firstEntry().getValue());
            waiting.remove(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    /** A trigger after the one that it FOLLOWS, else by name. */
    private static void triggers(Table table, Map<String, String> all) {
        LinkedHashMap<String, Table.Trigger> waiting = new LinkedHashMap<>();
        table.triggers().forEach(t -> waiting.put(t.name(), t));
        while (!waiting.isEmpty()) {
            Table.Trigger next = waiting.values().stream()
                    .filter(t -> waiting.keySet().stream()
                            .noneMatch(o -> t.definition().contains("FOR EACH ROW FOLLOWS " + Quoting.name(o) + "\n")))
                    .findFirst()
                    .orElse(waiting.firstEntry().getValue());
            waiting.remove(next.name());
            all.put("trigger " + table.name() + "." + next.name(), next.definition() + ";");
        }
    }
}
