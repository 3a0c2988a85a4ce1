package dev.sluice.engine.postgres;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.TlsFault;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the driver's exceptions mean, and what to do about them. */
final class PgFaults {
    static final String LOCK_TIMEOUT = "55P03";
    static final String CANCELLED = "57014";
    static final String DENIED = "42501";
    private static final Set<String> PASSING = Set.of(LOCK_TIMEOUT, "40P01", "40001");

    private PgFaults() {}

    /** Lock timeout, deadlock, serialization failure: the same again may succeed. */
    static boolean passing(SQLException e) {
        return PASSING.contains(state(e));
    }

    /** The connection is gone: whether the last message took effect is for evidence to say. */
    static boolean lost(Connection connection, SQLException e) {
        String state = state(e);
        boolean ended = state.startsWith("08") || state.startsWith("57P0") || state.equals("25P03");
        try {
            return ended || connection.isClosed();
        } catch (SQLException closed) {
            return true;
        }
    }

    static String state(SQLException e) {
        String state = e.getSQLState();
        return state == null ? "" : state;
    }

    /** The server's words in one line, without the driver's prefix. */
    static String message(SQLException e) {
        String text = String.valueOf(e.getMessage()).strip();
        int colon = text.indexOf(": ");
        boolean severity = colon > 0 && text.substring(0, colon).chars().allMatch(c -> Character.isLetter(c));
        return (severity ? text.substring(colon + 2) : text).replaceAll("\\s*\\R\\s*", "; ");
    }

    static EngineException of(SQLException e) {
        String state = state(e);
        Kind kind = state.startsWith("08") || state.startsWith("57P0")
                ? Kind.LOST
                : switch (state) {
                    case DENIED -> Kind.DENIED;
                    case CANCELLED -> Kind.CANCELLED;
                    case LOCK_TIMEOUT -> Kind.TIMEOUT;
                    default -> Kind.SQL;
                };
        return new EngineException(kind, message(e), next(e), state, e);
    }

    /** What to do about a statement that the server refused; empty when the message says all. */
    static String next(SQLException e) {
        return switch (state(e)) {
            case DENIED -> "Give the account that Sluice uses the right that is named, or let the owner run it.";
            case CANCELLED ->
                "The statement ran into a time limit or was cancelled on the server: raise the limit, or make it smaller.";
            case LOCK_TIMEOUT ->
                "Others hold locks on the same objects: look at the blockers, and run it again when they are done.";
            case "40P01", "40001" -> "Other sessions change the same rows or objects: run it again at a quieter time.";
            case "2D000" -> "A procedure that commits cannot be called inside Sluice's transaction.";
            case "25001" -> "This statement refuses a transaction: take it out of the script's own BEGIN … COMMIT.";
            case "55P04" ->
                "A new enum value can be used only after the transaction that added it: put ALTER TYPE … ADD VALUE into an earlier script.";
            case "53100" -> "The server's disk is full.";
            case "25006" -> "The server or session is read only: connect to the primary.";
            default -> "Correct the script and run it again.";
        };
    }

    static EngineException atConnect(Target target, SQLException e) {
        String place = target.host() + ":" + target.port();
        Optional<TlsFault> tls = TlsFault.of(e, target.host());
        if (tls.isPresent()) {
            return fault(Kind.TLS, tls.get().message(), tls.get().next(), e);
        }
        // The driver's own limit for logging in comes without a cause.
        if (cause(e, SocketTimeoutException.class) != null || state(e).equals("08001") && e.getCause() == null) {
            return fault(Kind.TIMEOUT, place + " did not answer in time.", "Check firewall and load of the server.", e);
        }
        boolean certified = target.tls().mode() != Tls.Mode.DISABLE
                && target.tls().certificate().isPresent();
        if (certified && cause(e, SocketException.class) != null && cause(e, ConnectException.class) == null) {
            TlsFault refused = TlsFault.clientRefused();
            return fault(Kind.TLS, refused.message(), refused.next(), e);
        }
        return refused(target, place, e);
    }

    private static EngineException refused(Target target, String place, SQLException e) {
        String state = state(e);
        return switch (state) {
            case "28P01" ->
                fault(
                        Kind.LOGIN,
                        "The server refused the password of user " + target.user() + ".",
                        "Enter user and password again; test them with psql from the host where Sluice runs.",
                        e);
            case "28000" -> login(target, e);
            case "3D000" ->
                fault(
                        Kind.NO_DATABASE,
                        "There is no database " + target.database() + " on " + place + ".",
                        "Check the name (upper and lower case count), or create the database.",
                        e);
            case DENIED ->
                fault(
                        Kind.DENIED,
                        "User " + target.user() + " may not connect to database " + target.database() + ".",
                        "GRANT CONNECT ON DATABASE to this user.",
                        e);
            case "53300" ->
                fault(
                        Kind.UNREACHABLE,
                        "The server has no connection left.",
                        "Raise max_connections or the role's CONNECTION LIMIT, or close idle sessions.",
                        e);
            case "57P03" ->
                fault(Kind.UNREACHABLE, "The server is starting up or shutting down.", "Try again in a minute.", e);
            case "08004", "08006" ->
                message(e).contains("SSL") || message(e).contains("ostname")
                        ? fault(Kind.TLS, message(e), "Choose another TLS mode, or turn on TLS on the server.", e)
                        : unreachable(place, e);
            default ->
                state.startsWith("08")
                        ? unreachable(place, e)
                        : fault(Kind.SQL, message(e), "The server refused the connection for the reason given.", e);
        };
    }

    /** The file's name stands untranslated in the server's message in every language. */
    private static EngineException login(Target target, SQLException e) {
        if (message(e).contains("pg_hba.conf")) {
            return fault(
                    Kind.LOGIN,
                    "The server has no rule that lets user " + target.user() + " in from this host: " + message(e)
                            + ".",
                    "Add a line for this user, database and Sluice's address to pg_hba.conf and reload;"
                            + " lines that begin with hostssl need TLS.",
                    e);
        }
        return fault(
                Kind.LOGIN,
                "The server refused the login: " + message(e) + ".",
                "Check that the role exists and has LOGIN.",
                e);
    }

    private static EngineException unreachable(String place, SQLException e) {
        return fault(
                Kind.UNREACHABLE,
                place + " cannot be reached: " + deepest(e) + ".",
                "Check host, port and firewall, and that a PostgreSQL server listens there.",
                e);
    }

    private static EngineException fault(Kind kind, String message, String next, SQLException e) {
        return new EngineException(kind, message, next, state(e), e);
    }

    private static String deepest(Throwable e) {
        Throwable at = e;
        while (at.getCause() != null && at.getCause() != at) {
            at = at.getCause();
        }
        return String.valueOf(at.getMessage()).replaceFirst("\\.$", "");
    }

    private static <T extends Throwable> @Nullable T cause(Throwable e, Class<T> kind) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (kind.isInstance(at)) {
                return kind.cast(at);
            }
        }
        return null;
    }
}
