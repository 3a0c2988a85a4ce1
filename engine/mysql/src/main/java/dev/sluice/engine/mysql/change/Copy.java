package dev.sluice.engine.mysql.change;

import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.change.Plain.Touched;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Tries a statement on an empty copy of the table as it was before, to know what the statement makes of it. */
final class Copy {
    private static final String NAME = "sluice_copy_of_a_table";

    private final Connection connection;
    private final String place;

    /** @param place qualified and quoted name that the copy may have; it ends with {@link #NAME} */
    Copy(Connection connection, String place) {
        this.connection = connection;
        this.place = place;
    }

    static String name() {
        return NAME;
    }

    /** The definition afterwards, under the table's own name; empty when it could not be tried. */
    Optional<String> after(String definition, Touched table, Words statement) throws SQLException {
        int at = nameAt(statement, table);
        if (at < 0) {
            return Optional.empty();
        }
        int last = statement.at(at + 1).symbol(".") ? at + 2 : at;
        String own = statement.text();
        String onCopy = own.substring(0, statement.at(at).start())
                + place
                + own.substring(statement.at(last).end());
        String quoted = History.quote(table.name());
        String prefix = "CREATE TABLE " + quoted;
        if (!definition.startsWith(prefix)) {
            return Optional.empty();
        }
        String checks = Rows.text(connection, "select @@session.foreign_key_checks");
        try {
            Rows.change(connection, "set session foreign_key_checks = 0");
            Rows.change(connection, "drop table if exists " + place);
            execute("CREATE TABLE " + place + definition.substring(prefix.length()));
            execute(onCopy);
            return Rows.first(connection, "show create table " + place, r -> String.valueOf(r.getString(2)))
                    .map(d -> d.replace(NAME, table.name()).replaceFirst(" AUTO_INCREMENT=\\d+", ""));
        } catch (SQLException e) {
            if (dev.sluice.engine.mysql.link.Faults.lost(e)) {
                throw e;
            }
            return Optional.empty();
        } finally {
            Rows.change(connection, "drop table if exists " + place);
            Rows.change(connection, "set session foreign_key_checks = " + checks);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    /** Where the statement names the table: behind TABLE, or behind ON for an index. */
    private static int nameAt(Words w, Touched table) {
        int from = w.indexOf(w.has("INDEX") && !w.starts("ALTER") ? "ON" : "TABLE");
        if (from < 0) {
            return -1;
        }
        int at = from + 1;
        while (w.at(at).is("IF") || w.at(at).is("EXISTS")) {
            at++;
        }
        var names = Reader.names(w, at, table.database());
        return !names.isEmpty() && names.getFirst()[1].equals(table.name()) ? at : -1;
    }
}
