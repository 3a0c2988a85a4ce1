package dev.sluice.engine.sqlite;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's result codes mean to us. */
final class SqliteErrors {
    private SqliteErrors() {}

    static EngineException of(SQLException e) {
        String message = Judge.reason(e);
        return new EngineException(kind(e), message, next(kind(e)), code(e), e);
    }

    /** The name of the result code: SQLite has no SQLSTATE. */
    static String code(SQLException e) {
        return result(e).name();
    }

    static boolean isBusy(SQLException e) {
        String name = result(e).name();
        return name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED");
    }

    static boolean isInterrupt(SQLException e) {
        return result(e) == SQLiteErrorCode.SQLITE_INTERRUPT;
    }

    static String next(SQLException e) {
        return next(kind(e));
    }

    private static SQLiteErrorCode result(SQLException e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    private static Kind kind(SQLException e) {
        String name = result(e).name();
        if (isBusy(e)) {
            return Kind.TIMEOUT;
        }
        if (isInterrupt(e)) {
            return Kind.CANCELLED;
        }
        if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM") || name.startsWith("SQLITE_AUTH")) {
            return Kind.DENIED;
        }
        if (name.startsWith("SQLITE_CANTOPEN") || name.startsWith("SQLITE_NOTADB")) {
            return Kind.NO_DATABASE;
        }
        return name.startsWith("SQLITE_IOERR") ? Kind.LOST : Kind.SQL;
    }

    private static String next(Kind kind) {
        return switch (kind) {
            case TIMEOUT -> "Another program holds the database: run the change again when it has finished.";
            case DENIED -> "Give Sluice's account the right to write the file and its directory.";
            case NO_DATABASE -> "Check that the file is a SQLite database and can be read.";
            case LOST -> "Check the disk that holds the file.";
            case CANCELLED -> "";
            default -> "Correct the statement, or what it needs, and run the change again.";
        };
    }
}
