package dev.sluice.engine.mysql.change;

import dev.sluice.engine.Change;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.link.Faults;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What has been done, kept in the target: in database {@code sluice}, one for the whole server; where the account may
 * not create that, in two tables of the target database itself, which win once they exist.
 */
final class KeptHistory implements History {
    private static final int INTERRUPTIONS = 3;

    private final Connection connection;
    private final String database;
    private final String place;

    private KeptHistory(Connection connection, String database, String place) {
        this.connection = connection;
        this.database = database;
        this.place = place;
    }

    /** @throws SQLException denied, when the account may make tables nowhere */
    static KeptHistory in(Connection connection, String database) throws SQLException {
        String own = History.quote(database) + ".`sluice_";
        String shared = "`sluice`.`";
        List<String> there = Rows.list(connection, """
                select concat(table_schema, '.', table_name) from information_schema.tables
                 where table_schema = ? and table_name = 'sluice_change_step'
                    or table_schema = 'sluice' and table_name = 'change_step'
                """, r -> r.getString(1), database);
        if (there.contains(database + ".sluice_change_step")) {
            return new KeptHistory(connection, database, own);
        }
        if (there.isEmpty()) {
            return created(connection, database, shared, own);
        }
        return new KeptHistory(connection, database, shared);
    }

    private static KeptHistory created(Connection connection, String database, String shared, String own)
            throws SQLException {
        try {
            Rows.change(connection, "create database if not exists sluice character set utf8mb4 collate utf8mb4_bin");
            return new KeptHistory(connection, database, shared).create();
        } catch (SQLException e) {
            if (!Faults.denied(e)) {
                throw e;
            }
            return new KeptHistory(connection, database, own).create();
        }
    }

    private KeptHistory create() throws SQLException {
        // Steps last: whoever finds them finds both.
        Rows.change(connection, """
                create table if not exists %s (
                  database_name varchar(64) not null,
                  change_key varchar(255) not null,
                  title text not null,
                  actor varchar(255) not null,
                  script_digest varchar(80) not null,
                  attempt int not null,
                  state varchar(10) not null,
                  message text not null,
                  started_at datetime(3) not null default current_timestamp(3),
                  ended_at datetime(3) null,
                  primary key (database_name, change_key)
                ) engine = InnoDB character set utf8mb4 collate utf8mb4_bin
                """.formatted(table("change_run")));
        Rows.change(connection, """
                create table if not exists %s (
                  database_name varchar(64) not null,
                  change_key varchar(255) not null,
                  position int not null,
                  state varchar(10) not null,
                  statement_digest varchar(80) not null,
                  statement mediumtext not null,
                  seen_before mediumtext not null,
                  affected bigint not null default -1,
                  connection bigint not null,
                  started_at datetime(3) not null default current_timestamp(3),
                  ended_at datetime(3) null,
                  primary key (database_name, change_key, position)
                ) engine = InnoDB character set utf8mb4 collate utf8mb4_bin
                """.formatted(table("change_step")));
        return this;
    }

    @Override
    public Optional<String> done(Change change) throws SQLException {
        return Rows.first(
                connection,
                "select script_digest from %s where database_name = ? and change_key = ? and state = 'DONE'"
                        .formatted(table("change_run")),
                r -> r.getString(1),
                database,
                change.key());
    }

    @Override
    public void begin(Change change, String digest) throws SQLException {
        String sql = """
                insert into %s (title, actor, script_digest, attempt, state, message, database_name, change_key)
                values (?, ?, ?, ?, 'RUNNING', '', ?, ?)
                on duplicate key update title = values(title), actor = values(actor),
                  script_digest = values(script_digest), attempt = values(attempt), state = 'RUNNING', message = ''
                """;
        write(
                sql.formatted(table("change_run")),
                change.title(),
                change.actor(),
                digest,
                change.attempt(),
                database,
                change.key());
    }

    @Override
    public void end(Change change, String state, String message) throws SQLException {
        write(
                "update %s set state = ?, message = ?, ended_at = sysdate(3) where database_name = ? and change_key = ?"
                        .formatted(table("change_run")),
                state,
                message,
                database,
                change.key());
    }

    @Override
    public List<Step> steps(Change change) throws SQLException {
        return Rows.list(
                connection,
                """
                select position, state, statement_digest, seen_before, statement from %s
                 where database_name = ? and change_key = ? order by position
                """.formatted(table("change_step")),
                r -> new Step(r.getInt(1), r.getString(2), r.getString(3), r.getString(4), r.getString(5)),
                database,
                change.key());
    }

    @Override
    public void intend(Change change, int position, String digest, String statement, String seen) throws SQLException {
        write("""
                insert into %s (database_name, change_key, position, state, statement_digest, statement, seen_before, connection)
                values (?, ?, ?, 'INTENT', ?, ?, ?, connection_id())
                on duplicate key update state = 'INTENT', statement_digest = values(statement_digest),
                  statement = values(statement), seen_before = values(seen_before), connection = values(connection)
                """.formatted(table("change_step")), database, change.key(), position, digest, statement, seen);
    }

    @Override
    public void within(Change change, int position, String digest, String statement) throws SQLException {
        // Noted as intended first and as done last: a commit from inside the statement shows as an intent that stays.
        intend(change, position, digest, statement, "");
    }

    /** The rows take part in the transaction. */
    @Override
    public void committing() {}

    @Override
    public void settled() {}

    @Override
    public void done(Change change, int position, long rows) throws SQLException {
        write("""
                update %s set state = 'DONE', affected = ?, ended_at = sysdate(3)
                 where database_name = ? and change_key = ? and position = ?
                """.formatted(table("change_step")), rows, database, change.key(), position);
    }

    @Override
    public void forget(Change change, int position) throws SQLException {
        write(
                "delete from %s where database_name = ? and change_key = ? and position = ?"
                        .formatted(table("change_step")),
                database,
                change.key(),
                position);
    }

    @Override
    public String scratch(String name) {
        return table(name);
    }

    @Override
    public String decision(Change change, int position) {
        String where = " where database_name = '%s' and change_key = '%s' and position = %d"
                .formatted(database, change.key().replace("'", "''"), position);
        return "Look at the database. If it took effect: update %s set state = 'DONE'%s; if not: delete from %s%s; then run it again."
                .formatted(table("change_step"), where, table("change_step"), where);
    }

    /** A KILL QUERY that was meant for the statement before may reach our own: that one is simply said again. */
    private void write(String sql, Object... args) throws SQLException {
        for (int i = 1; ; i++) {
            try {
                Rows.change(connection, sql, args);
                return;
            } catch (SQLException e) {
                if (!Faults.interrupted(e) || i == INTERRUPTIONS) {
                    throw e;
                }
            }
        }
    }

    private String table(String name) {
        return place + name + "`";
    }
}
