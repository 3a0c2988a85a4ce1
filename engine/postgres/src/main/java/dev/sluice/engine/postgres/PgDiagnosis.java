package dev.sluice.engine.postgres;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.kit.Steps;
import dev.sluice.engine.kit.Steps.Found;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The connection test. Changes nothing on the target. */
final class PgDiagnosis {
    private static final int OLDEST = 120_000;

    private static final String READABLE = """
            SELECT count(*) AS tables,
                   count(*) FILTER (WHERE NOT has_table_privilege(c.oid, 'SELECT')) AS hidden,
                   (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) AS super
              FROM pg_catalog.pg_class c
              JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p', 'v', 'm')
               AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
            """;

    private static final String WRITABLE = """
            SELECT pg_is_in_recovery() AS standby,
                   current_setting('transaction_read_only')::boolean AS read_only,
                   has_database_privilege(current_database(), 'CREATE') AS may_create,
                   EXISTS (SELECT 1 FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = 'sluice' AND c.relname = 'history') AS history,
                   coalesce((SELECT has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
                                    AND has_table_privilege(c.oid, 'INSERT') AND has_table_privilege(c.oid, 'UPDATE')
                               FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                              WHERE n.nspname = 'sluice' AND c.relname = 'history'), false) AS may_note
            """;

    private PgDiagnosis() {}

    static Diagnosis of(Target target) {
        Steps steps = new Steps().reach(target).then("tls", () -> PgTlsProbe.look(target));
        if (steps.failed()) {
            return steps.diagnosis();
        }
        long start = System.nanoTime();
        try (Connection connection = PgConnector.connect(target)) {
            steps.add("login", Found.ok("Logged in as " + target.user() + "."), since(start));
            steps.add("database", Found.ok("Database " + database(target) + " is open."), Duration.ZERO);
            steps.then("version", () -> asked(() -> version(connection)))
                    .then("read", () -> asked(() -> read(connection)))
                    .then("write", () -> asked(() -> write(connection)));
        } catch (EngineException e) {
            refused(steps, target, e, since(start));
        } catch (SQLException e) {
            steps.add("login", Found.failed(PgFaults.message(e), PgFaults.next(e)), since(start));
        }
        return steps.diagnosis();
    }

    /** The server names the database only after it has believed the user; a refused certificate it may name late. */
    private static void refused(Steps steps, Target target, EngineException e, Duration took) {
        Found found = Found.failed(String.valueOf(e.getMessage()), e.next());
        switch (e.kind()) {
            case TLS -> steps.instead("tls", found, took);
            case NO_DATABASE, DENIED ->
                steps.add("login", Found.ok("Logged in as " + target.user() + "."), Duration.ZERO)
                        .add("database", found, took);
            default -> steps.add("login", found, took);
        }
    }

    private static String database(Target target) {
        return target.database().isEmpty() ? "postgres" : target.database();
    }

    @FunctionalInterface
    private interface Question {
        Found ask() throws SQLException;
    }

    private static Found asked(Question question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            return Found.failed(PgFaults.message(e), PgFaults.next(e));
        }
    }

    private static Found version(Connection connection) throws SQLException {
        return version(
                Integer.parseInt(Rows.text(connection, "SHOW server_version_num")),
                "PostgreSQL " + Rows.text(connection, "SHOW server_version"));
    }

    static Found version(int number, String version) {
        return number >= OLDEST
                ? Found.ok(version + ".")
                : Found.failed(version + " is too old.", "Sluice works with PostgreSQL 12 and newer.");
    }

    private static Found read(Connection connection) throws SQLException {
        return Rows.first(connection, READABLE, r -> {
                    if (r.getBoolean("super")) {
                        return Found.warning(
                                "The account is a superuser: it can read, and do, everything.",
                                "Use an account that owns the schemas it shall change, and no more.");
                    }
                    int hidden = r.getInt("hidden");
                    return hidden == 0
                            ? Found.ok("All " + r.getInt("tables") + " tables and views can be read.")
                            : Found.warning(
                                    hidden + " of " + r.getInt("tables") + " tables and views cannot be read.",
                                    "Schemas can be inspected all the same; for queries GRANT SELECT.");
                })
                .orElseGet(() -> Found.skipped("The server did not say."));
    }

    private static Found write(Connection connection) throws SQLException {
        return Rows.first(connection, WRITABLE, r -> {
                    if (r.getBoolean("standby")) {
                        return Found.failed(
                                "The server is a standby: nothing can be changed here.", "Connect to the primary.");
                    }
                    if (r.getBoolean("read_only")) {
                        return Found.failed(
                                "Transactions of this account are read only.",
                                "ALTER ROLE … SET default_transaction_read_only = off, or use another account.");
                    }
                    if (r.getBoolean("history") ? r.getBoolean("may_note") : r.getBoolean("may_create")) {
                        return Found.ok("Changes can be executed and noted in schema sluice.");
                    }
                    return r.getBoolean("history")
                            ? Found.failed(
                                    "The account may not write Sluice's history, which is in this database.",
                                    "GRANT USAGE ON SCHEMA sluice and SELECT, INSERT, UPDATE, DELETE ON sluice.history"
                                            + " to this account.")
                            : Found.warning(
                                    "The account may not keep a history in this database: changes take effect at most"
                                            + " once, and after a crash some may stop as UNKNOWN.",
                                    "GRANT CREATE ON DATABASE to this account, so that it can make schema sluice.");
                })
                .orElseGet(() -> Found.skipped("The server did not say."));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
