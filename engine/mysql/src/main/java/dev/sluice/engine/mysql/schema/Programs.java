package dev.sluice.engine.mysql.schema;

import dev.sluice.engine.kit.Rows;
import dev.sluice.sql.schema.Routine;
import dev.sluice.sql.schema.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions, procedures, events and triggers; bodies exactly as they were written. */
final class Programs {
    private final List<Routine> routines = new ArrayList<>();
    private final Map<String, List<Table.Trigger>> triggers = new HashMap<>();

    private Programs() {}

    private record Parameter(String routine, String type, int position, String mode, String name, String dataType) {}

    static Programs read(Connection connection, String database) throws SQLException {
        Programs programs = new Programs();
        Map<String, List<Parameter>> parameters = Rows.list(
                        connection,
                        """
                        select specific_name, routine_type, ordinal_position, coalesce(parameter_mode, ''),
                               coalesce(parameter_name, ''), dtd_identifier
                          from information_schema.parameters where specific_schema = ?
                         order by specific_name, routine_type, ordinal_position
                        """,
                        r -> new Parameter(
                                r.getString(1),
                                r.getString(2),
                                r.getInt(3),
                                r.getString(4),
                                r.getString(5),
                                r.getString(6)),
                        database)
                .stream()
                .collect(Collectors.groupingBy(p -> p.type() + "\0" + p.routine()));
        programs.routines.addAll(Rows.list(
                connection,
                """
                select routine_name, routine_type, coalesce(routine_definition, '') as body, is_deterministic,
                       sql_data_access, security_type, routine_comment, definer
                  from information_schema.routines
                 where routine_schema = ? and routine_type in ('FUNCTION', 'PROCEDURE')
                """,
                r -> routine(r, parameters.getOrDefault(r.getString(2) + "\0" + r.getString(1), List.of())),
                database));
        programs.routines.addAll(Rows.list(connection, """
                select event_name, definer, event_type, execute_at, interval_value, interval_field, starts, ends,
                       status, on_completion, event_comment, event_definition
                  from information_schema.events where event_schema = ?
                """, Programs::event, database));
        programs.readTriggers(connection, database);
        return programs;
    }

    List<Routine> routines() {
        return routines.stream()
                .sorted(java.util.Comparator.comparing(Routine::signature).thenComparing(Routine::kind))
                .toList();
    }

    List<Table.Trigger> triggers(String table) {
        return SchemaReader.sorted(triggers.getOrDefault(table, List.of()), Table.Trigger::name);
    }

    private static Routine routine(ResultSet r, List<Parameter> parameters) throws SQLException {
        String name = r.getString(1);
        boolean function = r.getString(2).equals("FUNCTION");
        String body = r.getString("body");
        boolean aggregate = function && body.toUpperCase(java.util.Locale.ROOT).contains("FETCH GROUP NEXT ROW");
        List<Parameter> arguments =
                parameters.stream().filter(p -> p.position() > 0).toList();
        String returns = parameters.stream()
                .filter(p -> p.position() == 0)
                .map(p -> " RETURNS " + p.dataType())
                .findFirst()
                .orElse("");
        String list = arguments.stream()
                .map(p -> (function ? "" : p.mode() + " ") + Quoting.name(p.name()) + " " + p.dataType())
                .collect(Collectors.joining(", "));
        String access = r.getString("sql_data_access");
        String comment = r.getString("routine_comment");
        String text = "CREATE DEFINER=" + Quoting.account(r.getString("definer"))
                + (aggregate ? " AGGREGATE " : " ")
                + (function ? "FUNCTION " : "PROCEDURE ")
                + Quoting.name(name) + "(" + list + ")" + returns
                + (access.equals("CONTAINS SQL") ? "" : "\n    " + access)
                + (r.getString("is_deterministic").equals("YES") ? "\n    DETERMINISTIC" : "")
                + (r.getString("security_type").equals("INVOKER") ? "\n    SQL SECURITY INVOKER" : "")
                + (comment.isEmpty() ? "" : "\n    COMMENT " + Quoting.string(comment))
                + "\n" + body;
        String signature =
                name + "(" + arguments.stream().map(Parameter::dataType).collect(Collectors.joining(", ")) + ")";
        Routine.Kind kind =
                aggregate ? Routine.Kind.AGGREGATE : function ? Routine.Kind.FUNCTION : Routine.Kind.PROCEDURE;
        return new Routine(name, signature, kind, text, Optional.of(comment).filter(c -> !c.isEmpty()));
    }

    private static Routine event(ResultSet r) throws SQLException {
        String name = r.getString(1);
        String schedule = r.getString("event_type").equals("ONE TIME")
                ? "AT " + Quoting.string(r.getString("execute_at"))
                : "EVERY " + interval(r.getString("interval_value")) + " " + r.getString("interval_field")
                        + Rows.maybe(r, "starts")
                                .map(s -> " STARTS " + Quoting.string(s))
                                .orElse("")
                        + Rows.maybe(r, "ends")
                                .map(s -> " ENDS " + Quoting.string(s))
                                .orElse("");
        String comment = r.getString("event_comment");
        String state = switch (r.getString("status")) {
            case "ENABLED" -> "ENABLE";
            case "DISABLED" -> "DISABLE";
            default -> "DISABLE ON SLAVE";
        };
        String text = "CREATE DEFINER=" + Quoting.account(r.getString("definer")) + " EVENT " + Quoting.name(name)
                + "\n    ON SCHEDULE " + schedule
                + "\n    ON COMPLETION " + r.getString("on_completion")
                + "\n    " + state
                + (comment.isEmpty() ? "" : "\n    COMMENT " + Quoting.string(comment))
                + "\n    DO " + r.getString("event_definition");
        return new Routine(
                name, name, Routine.Kind.EVENT, text, Optional.of(comment).filter(c -> !c.isEmpty()));
    }

    private static String interval(String value) {
        return value.matches("\\d+") ? value : Quoting.string(value.replace("'", ""));
    }

    private void readTriggers(Connection connection, String database) throws SQLException {
        Map<String, String> before = new HashMap<>();
        Rows.list(
                connection,
                """
                select trigger_name, event_object_table, action_timing, event_manipulation, definer, action_statement
                  from information_schema.triggers where trigger_schema = ?
                 order by event_object_table, action_timing, event_manipulation, action_order
                """,
                r -> {
                    String name = r.getString(1);
                    String table = r.getString(2);
                    String moment = r.getString(3) + " " + r.getString(4);
                    String previous = before.getOrDefault(table + "\0" + moment, "");
                    before.put(table + "\0" + moment, name);
                    String text = "CREATE DEFINER=" + Quoting.account(r.getString(5)) + " TRIGGER "
                            + Quoting.name(name) + " " + moment + " ON " + Quoting.name(table) + " FOR EACH ROW"
                            + (previous.isEmpty() ? "" : " FOLLOWS " + Quoting.name(previous))
                            + "\n" + r.getString(6);
                    return triggers.computeIfAbsent(table, t -> new ArrayList<>())
                            .add(new Table.Trigger(name, text, true, Optional.empty()));
                },
                database);
    }
}
