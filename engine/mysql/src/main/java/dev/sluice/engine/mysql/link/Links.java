package dev.sluice.engine.mysql.link;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mariadb.jdbc.Driver;

/** Opens connections with MariaDB Connector/J, which speaks to both servers. */
public final class Links {
    /**
     * Options that a target may carry. Left out on purpose: whatever reads local files, runs statements at login,
     * redirects to other hosts, or sends several statements in one call.
     */
    public static final Set<String> OPTIONS = Set.of(
            "allowPublicKeyRetrieval",
            "enabledSslCipherSuites",
            "enabledSslProtocolSuites",
            "socketTimeout",
            "tcpKeepAlive",
            "useCompression");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]+");

    private Links() {}

    /**
     * Opens a connection. {@link Tls.Mode#PREFER} goes without TLS only when the server says that it has none.
     *
     * @throws EngineException in the words of the port
     */
    public static Connection open(Target target) {
        refuseUnknownOptions(target.options().keySet());
        try {
            return connect(target);
        } catch (SQLException e) {
            throw Faults.atConnect(e, target);
        }
    }

    private static Connection connect(Target target) throws SQLException {
        return switch (target.tls().mode()) {
            case DISABLE -> connect(target, "disable");
            case REQUIRE -> connect(target, "trust");
            case VERIFY_CA -> connect(target, "verify-ca");
            case VERIFY_FULL -> connect(target, "verify-full");
            case PREFER -> {
                try {
                    yield connect(target, "trust");
                } catch (SQLException e) {
                    if (Faults.serverHasNoTls(e)) {
                        yield connect(target, "disable");
                    }
                    throw e;
                }
            }
        };
    }

    private static Connection connect(Target target, String sslMode) throws SQLException {
        Properties settings = new Properties();
        settings.putAll(target.options());
        settings.setProperty("user", target.user());
        settings.setProperty("password", target.password().value());
        settings.setProperty(
                "connectTimeout", Long.toString(target.connectTimeout().toMillis()));
        settings.setProperty("sslMode", sslMode);
        settings.setProperty("allowLocalInfile", "false");
        settings.setProperty("allowMultiQueries", "false");
        settings.setProperty("permitRedirect", "false");
        settings.setProperty("useAffectedRows", "true");
        settings.setProperty("tlsSocketType", PemTlsSockets.TYPE);
        String url = url(target);
        Connection connection = PemTlsSockets.using(target, () -> new Driver().connect(url, settings));
        if (!target.database().isEmpty()) {
            choose(connection, target.database());
        }
        return connection;
    }

    /** The database stays out of the URL, where some names would mean something else. */
    private static void choose(Connection connection, String database) throws SQLException {
        try {
            connection.setCatalog(database);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String url(Target target) throws SQLException {
        String host = target.host();
        if (!HOST.matcher(host).matches()) {
            throw new SQLException("Not the name of a host: " + host, "08001", new UnknownHostException(host));
        }
        return "jdbc:mariadb://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + target.port() + "/";
    }

    private static void refuseUnknownOptions(Set<String> names) {
        for (String name : new TreeSet<>(names)) {
            if (!OPTIONS.contains(name)) {
                throw new EngineException(
                        Kind.UNSUPPORTED,
                        "The option " + name + " is not allowed",
                        "Remove it. Allowed are " + String.join(", ", new TreeSet<>(OPTIONS)) + ".",
                        "",
                        new IllegalArgumentException(name));
            }
        }
    }
}
