package dev.sluice.engine.mysql.change;

import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.change.Plain.Touched;
import dev.sluice.engine.mysql.link.Faults;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a definition statement touches, as it is at a moment.
 *
 * @param definition as SHOW CREATE prints it, without the AUTO_INCREMENT counter; empty when there is no such object
 * @param id of the table in InnoDB, which every rebuild changes; empty when it cannot be known
 */
record Seen(Touched object, Optional<String> definition, String id) {
    private static final Set<Integer> MISSING = Set.of(1051, 1146, 1305, 1360, 1539, 1049, 1008, 4091, 4089, 1347);
    private static final String PLAIN_NAME = "[A-Za-z0-9_]+";

    static List<Seen> now(Connection connection, List<Touched> objects) throws SQLException {
        List<Seen> seen = new ArrayList<>();
        for (Touched object : objects) {
            seen.add(new Seen(object, definition(connection, object), id(connection, object)));
        }
        return seen;
    }

    static Optional<String> definition(Connection connection, Touched object) throws SQLException {
        String name = object.database().isEmpty()
                ? History.quote(object.name())
                : History.quote(object.database()) + "." + History.quote(object.name());
        try {
            return Rows.first(connection, "show create " + object.kind() + " " + name, r -> text(r, object.kind()));
        } catch (SQLException e) {
            if (MISSING.contains(e.getErrorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String text(java.sql.ResultSet row, String kind) throws SQLException {
        int column = switch (kind) {
            case "PROCEDURE", "FUNCTION", "TRIGGER" -> 3;
            case "EVENT" -> 4;
            default -> 2;
        };
        return String.valueOf(row.getString(column)).replaceFirst(" AUTO_INCREMENT=\\d+", "");
    }

    private static String id(Connection connection, Touched object) throws SQLException {
        if (!object.kind().equals("TABLE") || !(object.database() + object.name()).matches(PLAIN_NAME)) {
            return "";
        }
        String view = connection.getMetaData().getDatabaseProductName().equals("MariaDB")
                ? "innodb_sys_tables"
                : "innodb_tables";
        try {
            return Rows.first(
                            connection,
                            "select table_id from information_schema." + view + " where name = ?",
                            r -> r.getString(1),
                            object.database() + "/" + object.name())
                    .orElse("");
        } catch (SQLException e) {
            if (Faults.lost(e)) {
                throw e;
            }
            // It takes the PROCESS privilege, and is asked for only as further evidence.
            return "";
        }
    }

    static String write(List<Seen> all) {
        StringBuilder text = new StringBuilder();
        for (Seen s : all) {
            text.append(String.join(
                            "\t",
                            encode(s.object.kind()),
                            encode(s.object.database()),
                            encode(s.object.name()),
                            encode(s.id),
                            s.definition.map(Seen::encode).orElse("-")))
                    .append('\n');
        }
        return text.toString();
    }

    static List<Seen> read(String text) {
        List<Seen> all = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] f = line.split("\t", -1);
            all.add(new Seen(
                    new Touched(decode(f[0]), decode(f[1]), decode(f[2])),
                    f[4].equals("-") ? Optional.empty() : Optional.of(decode(f[4])),
                    decode(f[3])));
        }
        return all;
    }

    private static String encode(String s) {
        return Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String s) {
        return new String(Base64.getDecoder().decode(s), StandardCharsets.UTF_8);
    }
}
