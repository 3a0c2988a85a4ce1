package dev.sluice.engine.mysql.link;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.TlsFault;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What errors of the server and its driver mean. The numbers are those of the server's error reference. */
public final class Faults {
    private static final Set<Integer> LOGIN = Set.of(1045, 1698, 1820, 1862, 3118, 4151);
    private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1370, 1419, 1449, 3879);
    /** require_secure_transport, in MySQL and in MariaDB. */
    private static final Set<Integer> PLAIN_REFUSED = Set.of(3159, 4226);

    private static final Set<Integer> UNKNOWN_HOST_OF_CLIENT = Set.of(1129, 1130);
    private static final Set<Integer> KILLED = Set.of(1053, 1927, 3169, 4031);
    private static final Set<Integer> INTERRUPTED = Set.of(1317, 1028);
    private static final Set<Integer> TOO_LONG = Set.of(1969, 3024);
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int NO_DATABASE = 1049;

    private Faults() {}

    /** The connection is gone, so what was under way is in doubt. */
    public static boolean lost(SQLException e) {
        String state = stateOf(e);
        return KILLED.contains(e.getErrorCode())
                || (state.startsWith("08") && !UNKNOWN_HOST_OF_CLIENT.contains(e.getErrorCode()));
    }

    /** Somebody else held the lock for too long, or a deadlock was resolved at our cost: trying again is right. */
    public static boolean lockConflict(SQLException e) {
        return e.getErrorCode() == LOCK_TIMEOUT || e.getErrorCode() == DEADLOCK;
    }

    /** KILL QUERY reached it. */
    public static boolean interrupted(SQLException e) {
        return INTERRUPTED.contains(e.getErrorCode());
    }

    /** The account may not do it. */
    public static boolean denied(SQLException e) {
        return DENIED.contains(e.getErrorCode());
    }

    /** The message as the server worded it, without the driver's {@code (conn=12)}. */
    public static String message(SQLException e) {
        String text = Optional.ofNullable(e.getMessage()).orElse("no message");
        return text.replaceFirst("^\\(conn=\\d+\\) ", "")
                .lines()
                .findFirst()
                .orElse(text)
                .strip();
    }

    /** SQLSTATE, or empty. */
    public static String stateOf(SQLException e) {
        return Optional.ofNullable(e.getSQLState()).orElse("");
    }

    /** The same, in the words of the port. */
    public static EngineException translate(SQLException e) {
        Kind kind = kindOf(e);
        return new EngineException(kind, message(e), nextFor(kind), stateOf(e), e);
    }

    /** The same for a connection that could not be had. */
    static EngineException atConnect(SQLException e, Target target) {
        if (serverHasNoTls(e)) {
            return fault(TlsFault.serverHasNone(target.host()), e);
        }
        if (plainRefused(e)) {
            return fault(
                    new TlsFault(
                            "The server takes encrypted connections only, and TLS is switched off for this target.",
                            "Choose require, or better verify-full."),
                    e);
        }
        Optional<TlsFault> tls = TlsFault.of(e, target.host());
        if (tls.isPresent()) {
            return fault(tls.get(), e);
        }
        if (causedBy(e, SocketTimeoutException.class)) {
            return new EngineException(
                    Kind.TIMEOUT,
                    target.host() + ":" + target.port() + " did not answer in time",
                    "Check firewall and load of the server, and that it is a MySQL or MariaDB server.",
                    stateOf(e),
                    e);
        }
        if (message(e).contains("RSA public key is not available")) {
            return new EngineException(
                    Kind.LOGIN,
                    "The account sends its password only where nobody can read it, and the connection is not encrypted",
                    "Choose a TLS mode, or set the option allowPublicKeyRetrieval to true.",
                    stateOf(e),
                    e);
        }
        boolean certified = target.tls().mode() != Tls.Mode.DISABLE
                && target.tls().certificate().isPresent();
        return certified && kindOf(e) == Kind.LOST ? fault(TlsFault.clientRefused(), e) : translate(e);
    }

    private static EngineException fault(TlsFault fault, SQLException e) {
        return new EngineException(Kind.TLS, fault.message(), fault.next(), stateOf(e), e);
    }

    private static boolean plainRefused(SQLException e) {
        return PLAIN_REFUSED.contains(e.getErrorCode()) || message(e).contains("require_secure_transport");
    }

    static Kind kindOf(SQLException e) {
        int code = e.getErrorCode();
        if (LOGIN.contains(code)) {
            return Kind.LOGIN;
        }
        if (code == NO_DATABASE) {
            return Kind.NO_DATABASE;
        }
        if (denied(e)) {
            return Kind.DENIED;
        }
        if (interrupted(e)) {
            return Kind.CANCELLED;
        }
        if (TOO_LONG.contains(code) || lockConflict(e) || causedBy(e, SocketTimeoutException.class)) {
            return Kind.TIMEOUT;
        }
        if (aboutTls(e)) {
            return Kind.TLS;
        }
        if (UNKNOWN_HOST_OF_CLIENT.contains(code)) {
            return Kind.LOGIN;
        }
        if (causedBy(e, UnknownHostException.class)
                || causedBy(e, ConnectException.class)
                || causedBy(e, NoRouteToHostException.class)) {
            return Kind.UNREACHABLE;
        }
        return lost(e) ? Kind.LOST : Kind.SQL;
    }

    /** The server answered that it has no TLS: the one case in which {@code PREFER} goes on without. */
    static boolean serverHasNoTls(SQLException e) {
        return message(e).toLowerCase(Locale.ROOT).contains("ssl not enabled in the server");
    }

    private static boolean aboutTls(SQLException e) {
        String text = message(e).toLowerCase(Locale.ROOT);
        return causedBy(e, SSLException.class) || text.contains("ssl") || text.contains("certificate");
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    static String nextFor(Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "Check host and port, that the server runs, and that no firewall is between.";
            case TLS ->
                "Check the TLS mode, the authority's certificate and the host name in the server's certificate.";
            case LOGIN ->
                "Check user and password, and from which hosts the account may log in; an account that REQUIREs TLS or a"
                        + " client certificate refuses connections without.";
            case DENIED -> "Grant the account what the message names, or use another account.";
            case NO_DATABASE -> "Check the name of the database; on Linux its case counts.";
            case TIMEOUT -> "Try again when the server is less busy, or allow more time.";
            case LOST -> "Run it again: what was under way is decided by evidence in the database.";
            case CANCELLED -> "Run it again when it shall go on.";
            case UNSUPPORTED -> "Use a server version that can do it.";
            case SQL -> "Correct the statement.";
        };
    }
}
