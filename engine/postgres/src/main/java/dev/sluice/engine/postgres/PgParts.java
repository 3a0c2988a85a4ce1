package dev.sluice.engine.postgres;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.schema.Constraint;
import dev.sluice.sql.schema.Index;
import dev.sluice.sql.schema.Table;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns rows of the catalogue into the parts of a table. */
final class PgParts {
    private static final String ACTION = "(?:NO ACTION|RESTRICT|CASCADE|SET (?:NULL|DEFAULT)(?: \\([^)]*\\))?)";
    private static final Pattern REFERENCE = Pattern.compile("(?<match> MATCH \\w+)?(?: ON UPDATE (?<update>" + ACTION
            + "))?(?: ON DELETE (?<delete>" + ACTION + "))?(?<rest>.*)");

    private PgParts() {}

    static Column column(ResultSet r) throws SQLException {
        String generated = text(r, "attgenerated");
        Optional<String> expression = Rows.maybe(r, "expression");
        return new Column(
                text(r, "attname"),
                text(r, "type"),
                r.getBoolean("nullable"),
                generated.isEmpty() ? expression : Optional.empty(),
                switch (text(r, "attidentity")) {
                    case "a" -> Optional.of(Column.Identity.ALWAYS);
                    case "d" -> Optional.of(Column.Identity.BY_DEFAULT);
                    default -> Optional.empty();
                },
                generated.isEmpty()
                        ? Optional.empty()
                        : expression.map(e -> new Column.Generated(PgText.bare(e), generated.equals("s"))),
                Rows.maybe(r, "collation"),
                Optional.empty(),
                Optional.empty(),
                Rows.maybe(r, "comment"));
    }

    static Constraint constraint(ResultSet r) throws SQLException {
        String name = text(r, "conname");
        String definition = text(r, "definition");
        List<String> columns = names(r, "columns");
        return switch (text(r, "contype")) {
            case "p" ->
                keyed(definition, "PRIMARY KEY ", columns)
                        .<Constraint>map(suffix -> new Constraint.PrimaryKey(name, columns, suffix))
                        .orElseGet(() -> new Constraint.Other(name, definition));
            case "u" ->
                keyed(definition, "UNIQUE ", columns)
                        .<Constraint>map(suffix -> new Constraint.Unique(name, columns, suffix))
                        .orElseGet(() -> new Constraint.Other(name, definition));
            case "c" -> check(name, definition);
            case "f" -> reference(r, name, definition, columns);
            default -> new Constraint.Other(name, definition);
        };
    }

    private static Optional<String> keyed(String definition, String words, List<String> columns) {
        int open = words.length();
        if (!definition.startsWith(words + "(")) {
            return Optional.empty();
        }
        int close = PgText.closing(definition, open);
        boolean plain = PgText.parts(definition.substring(open + 1, close)).size() == columns.size()
                && !definition.substring(open, close).contains(" WITHOUT OVERLAPS");
        return plain ? Optional.of(definition.substring(close + 1).strip()) : Optional.empty();
    }

    static Constraint.Check check(String name, String definition) {
        int open = definition.indexOf('(');
        int close = PgText.closing(definition, open);
        return new Constraint.Check(
                name,
                PgText.bare(definition.substring(open + 1, close)),
                definition.substring(close + 1).strip());
    }

    private static Constraint reference(ResultSet r, String name, String definition, List<String> columns)
            throws SQLException {
        int open = definition.indexOf('(', definition.indexOf(" REFERENCES "));
        Matcher rest = REFERENCE.matcher(definition.substring(PgText.closing(definition, open) + 1));
        if (definition.contains("PERIOD ") || !rest.matches()) {
            return new Constraint.Other(name, definition);
        }
        String match = Optional.ofNullable(rest.group("match")).orElse("");
        return new Constraint.ForeignKey(
                name,
                columns,
                text(r, "fnamespace"),
                text(r, "ftable"),
                names(r, "fcolumns"),
                Optional.ofNullable(rest.group("delete")).orElse("NO ACTION"),
                Optional.ofNullable(rest.group("update")).orElse("NO ACTION"),
                (match + rest.group("rest")).strip());
    }

    static Index index(ResultSet r) throws SQLException {
        String definition = text(r, "definition");
        String head = text(r, "on_table") + " USING " + text(r, "amname") + " ";
        int open = definition.indexOf(head) + head.length();
        int close = PgText.closing(definition, open);
        List<String> parts = PgText.parts(definition.substring(open + 1, close));
        String rest = definition.substring(close + 1).strip();
        List<String> include = List.of();
        if (rest.startsWith("INCLUDE (")) {
            int end = PgText.closing(rest, 8);
            include = PgText.parts(rest.substring(9, end));
            rest = rest.substring(end + 1).strip();
        }
        int where = rest.startsWith("WHERE ") ? 0 : rest.indexOf(" WHERE ");
        Optional<String> predicate = where < 0
                ? Optional.empty()
                : Optional.of(PgText.bare(rest.substring(where).strip().substring(6)));
        String options = where < 0 ? rest : rest.substring(0, where).strip();
        return new Index(
                text(r, "relname"),
                r.getBoolean("indisunique"),
                text(r, "amname"),
                parts,
                include,
                predicate,
                options.isEmpty() ? Optional.empty() : Optional.of(options),
                r.getBoolean("indisvalid"),
                Rows.maybe(r, "comment"));
    }

    static Table.Trigger trigger(ResultSet r) throws SQLException {
        return new Table.Trigger(
                text(r, "tgname"), text(r, "definition"), r.getBoolean("enabled"), Rows.maybe(r, "comment"));
    }

    static String text(ResultSet r, String column) throws SQLException {
        String value = r.getString(column);
        return value == null ? "" : value;
    }

    static List<String> names(ResultSet r, String column) throws SQLException {
        Array array = r.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
