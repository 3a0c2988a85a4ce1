package dev.sluice.engine.mysql;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Inspector;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.mysql.change.ChangeExecutor;
import dev.sluice.engine.mysql.change.Sender;
import dev.sluice.engine.mysql.link.Beside;
import dev.sluice.engine.mysql.link.Faults;
import dev.sluice.engine.mysql.link.Links;
import dev.sluice.engine.mysql.schema.SchemaReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One connection to one of the two servers. */
final class OpenSession implements Session {
    private final Flavour flavour;
    private final Connection connection;
    private final Beside beside;
    private final Server server;
    private final Sender sender;

    private OpenSession(Flavour flavour, Connection connection, Beside beside, Server server, Sender sender) {
        this.flavour = flavour;
        this.connection = connection;
        this.beside = beside;
        this.server = server;
        this.sender = sender;
    }

    static OpenSession open(Flavour flavour, Target target) {
        Connection connection = Links.open(target);
        try {
            String banner = Rows.text(connection, "select version()");
            if (!flavour.speaks(banner)) {
                throw wrongFlavour(flavour, banner);
            }
            long id = Long.parseLong(Rows.text(connection, "select connection_id()"));
            Beside beside = new Beside(target);
            Server server = new Server(Flavour.version(banner), flavour.label() + " " + banner);
            return new OpenSession(flavour, connection, beside, server, new Sender(connection, beside, id));
        } catch (SQLException e) {
            drop(connection);
            throw Faults.translate(e);
        } catch (EngineException e) {
            drop(connection);
            throw e;
        }
    }

    static EngineException wrongFlavour(Flavour wanted, String banner) {
        return new EngineException(
                EngineException.Kind.UNSUPPORTED,
                "The server is " + wanted.other() + " (" + banner + "), not " + wanted.label(),
                "Register it as " + wanted.other() + ".",
                "",
                new IllegalStateException(banner));
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public List<Database> databases() {
        try {
            List<Database> all = Rows.list(
                    connection, """
                    select s.schema_name, s.default_character_set_name, s.default_collation_name
                      from information_schema.schemata s
                     where s.schema_name not in
                           ('information_schema', 'mysql', 'performance_schema', 'sys', 'sluice')
                     order by s.schema_name
                    """, r -> new Database(r.getString(1), "", r.getString(2), r.getString(3), -1));
            // The server's order depends on its collation.
            return all.stream()
                    .sorted(java.util.Comparator.comparing(Database::name))
                    .toList();
        } catch (SQLException e) {
            throw Faults.translate(e);
        }
    }

    @Override
    public Optional<Inspector> inspector() {
        return Optional.of(new SchemaReader(connection, flavour.id(), server.version(), flavour.catalog()));
    }

    /** Absent before definition statements were atomic: an interrupted one could leave a half. */
    @Override
    public Optional<Executor> executor() {
        return Flavour.Version.of(server.version()).atLeast(flavour.oldest())
                ? Optional.of(new ChangeExecutor(connection, sender, flavour.dialect()))
                : Optional.empty();
    }

    @Override
    public void cancel() {
        sender.stop();
    }

    @Override
    public void close() {
        beside.close();
        drop(connection);
    }

    private static void drop(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is broken already; the server ends it.
            return;
        }
    }
}
