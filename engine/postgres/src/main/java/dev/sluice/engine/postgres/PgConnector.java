package dev.sluice.engine.postgres;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.Rows;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Turns a target into a connection of pgjdbc. */
final class PgConnector {
    /** Nothing that loads classes, writes files or changes what the executor relies on. */
    static final Set<String> OPTIONS = Set.of(
            PGProperty.CHANNEL_BINDING.getName(),
            PGProperty.CURRENT_SCHEMA.getName(),
            PGProperty.GSS_ENC_MODE.getName(),
            PGProperty.OPTIONS.getName(),
            PGProperty.RECEIVE_BUFFER_SIZE.getName(),
            PGProperty.REQUIRE_AUTH.getName(),
            PGProperty.SEND_BUFFER_SIZE.getName(),
            PGProperty.SOCKET_TIMEOUT.getName(),
            PGProperty.SSL_NEGOTIATION.getName(),
            PGProperty.TARGET_SERVER_TYPE.getName());

    /**
     * The server notices within seconds that we are gone, and lets go of what the session holds. Settings that a
     * version does not have are skipped.
     */
    private static final String WATCHFUL = """
            SELECT set_config(s.name, w.value, false)
              FROM (VALUES ('client_connection_check_interval', '1s'),
                           ('tcp_keepalives_idle', '10'),
                           ('tcp_keepalives_interval', '5'),
                           ('tcp_keepalives_count', '3'),
                           ('idle_in_transaction_session_timeout', '10min')) w (name, value)
              JOIN pg_catalog.pg_settings s ON s.name = w.name
            """;

    /**
     * An account named as our history schema would find that schema first in its search_path ("$user"), and its
     * unqualified names would mean objects in there. Before the history was made, they meant the next entry.
     */
    private static final String NOT_OUR_SCHEMA = """
            SELECT set_config('search_path',
                              regexp_replace(current_setting('search_path'), '"\\$user"\\s*,?\\s*', ''), false)
             WHERE current_user = 'sluice'
            """;

    private PgConnector() {}

    /** @throws EngineException when it cannot be had */
    static Connection connect(Target target) {
        refuseUnknownOptions(target);
        try {
            Connection connection = new Driver().connect(url(target), properties(target));
            if (connection == null) {
                throw new SQLException("the driver does not know its own address: " + url(target));
            }
            return prepared(connection);
        } catch (SQLException e) {
            throw PgFaults.atConnect(target, e);
        }
    }

    private static Connection prepared(Connection connection) throws SQLException {
        try {
            settle(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Once more after DISCARD ALL. */
    static void settle(Connection connection) throws SQLException {
        Rows.list(connection, WATCHFUL, r -> r.getString(1));
        Rows.list(connection, NOT_OUR_SCHEMA, r -> r.getString(1));
    }

    private static void refuseUnknownOptions(Target target) {
        Set<String> unknown = new TreeSet<>(target.options().keySet());
        unknown.removeAll(OPTIONS);
        if (!unknown.isEmpty()) {
            throw new EngineException(
                    EngineException.Kind.UNSUPPORTED,
                    "These driver options are not allowed: " + String.join(", ", unknown) + ".",
                    "Allowed are " + String.join(", ", new TreeSet<>(OPTIONS)) + ".",
                    "",
                    new IllegalArgumentException("unknown options"));
        }
    }

    private static String url(Target target) {
        String host = target.host().contains(":") ? "[" + target.host() + "]" : target.host();
        String database = target.database().isEmpty() ? "postgres" : target.database();
        return "jdbc:postgresql://" + host + ":" + target.port() + "/"
                + URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Properties properties(Target target) {
        Properties info = new Properties();
        info.putAll(target.options());
        String seconds =
                Long.toString(Math.max(1, Math.ceilDiv(target.connectTimeout().toMillis(), 1000)));
        PGProperty.USER.set(info, target.user());
        PGProperty.PASSWORD.set(info, target.password().value());
        PGProperty.CONNECT_TIMEOUT.set(info, seconds);
        PGProperty.LOGIN_TIMEOUT.set(info, seconds);
        PGProperty.APPLICATION_NAME.set(info, "sluice");
        PGProperty.TCP_KEEP_ALIVE.set(info, "true");
        // Script text goes to the server as it is, one message per statement; only our own queries are prepared.
        PGProperty.PREFER_QUERY_MODE.set(info, "extendedForPrepared");
        PGProperty.PREPARE_THRESHOLD.set(info, "0");
        PGProperty.SSL_MODE.set(info, sslmode(target.tls().mode()));
        if (target.tls().mode() != Tls.Mode.DISABLE) {
            PGProperty.SSL_FACTORY.set(info, PgTlsSocketFactory.class.getName());
            PgTlsSocketFactory.describe(target.tls(), info);
        }
        return info;
    }

    private static String sslmode(Tls.Mode mode) {
        return switch (mode) {
            case DISABLE -> "disable";
            case PREFER -> "prefer";
            case REQUIRE -> "require";
            case VERIFY_CA -> "verify-ca";
            case VERIFY_FULL -> "verify-full";
        };
    }
}
