package dev.sluice.engine.mysql;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.EngineException.Kind;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.kit.Steps;
import dev.sluice.engine.kit.Steps.Found;
import dev.sluice.engine.mysql.link.Faults;
import dev.sluice.engine.mysql.link.Links;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Tries a target step by step. */
final class Diagnoser {
    private final Flavour flavour;
    private final Target target;

    private Diagnoser(Flavour flavour, Target target) {
        this.flavour = flavour;
        this.target = target;
    }

    static Diagnosis diagnose(Flavour flavour, Target target) {
        return new Diagnoser(flavour, target).steps().diagnosis();
    }

    private Steps steps() {
        Steps steps = new Steps().reach(target);
        if (steps.failed()) {
            return steps;
        }
        long start = System.nanoTime();
        try (Connection connection = Links.open(target)) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return steps.then("tls", () -> tls(connection))
                    .add("login", Found.ok("Logged in as " + target.user() + "."), took)
                    .add("database", Found.ok(opened()), Duration.ZERO)
                    .then("version", () -> asked(connection, this::version))
                    .then("read", () -> asked(connection, this::read))
                    .then("write", () -> asked(connection, this::write));
        } catch (EngineException e) {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return refused(steps, e, took);
        } catch (SQLException e) {
            // Only closing can throw here, and everything has been asked.
            return steps;
        }
    }

    private Steps refused(Steps steps, EngineException e, Duration took) {
        Found found = Found.failed(sentence(String.valueOf(e.getMessage())), e.next());
        if (e.kind() == Kind.TLS) {
            return steps.add("tls", found, took);
        }
        if (target.tls().mode() == Tls.Mode.DISABLE) {
            steps.add("tls", Found.skipped("TLS is switched off for this target."), Duration.ZERO);
        }
        boolean loggedIn = e.kind() == Kind.NO_DATABASE || e.kind() == Kind.DENIED;
        return loggedIn
                ? steps.add("login", Found.ok("Logged in as " + target.user() + "."), Duration.ZERO)
                        .add("database", found, took)
                : steps.add("login", found, took);
    }

    private String opened() {
        return target.database().isEmpty()
                ? "No database is named: the account is at the server."
                : "Database " + target.database() + " is open.";
    }

    private interface Look {
        Found at(Connection connection) throws SQLException;
    }

    private static Found asked(Connection connection, Look look) {
        try {
            return look.at(connection);
        } catch (SQLException e) {
            return Found.failed(sentence(Faults.message(e)), Faults.translate(e).next());
        }
    }

    private Found tls(Connection connection) {
        return asked(connection, c -> {
            String cipher = Rows.first(c, "show session status like 'Ssl_cipher'", r -> r.getString(2))
                    .orElse("");
            if (!cipher.isEmpty()) {
                return Found.ok("Encrypted with " + cipher + ".");
            }
            return target.tls().mode() == Tls.Mode.DISABLE
                    ? Found.skipped("TLS is switched off for this target.")
                    : Found.warning(
                            "The server has no TLS: the connection is not encrypted.", "Switch TLS on in the server.");
        });
    }

    private Found version(Connection connection) throws SQLException {
        String banner = Rows.text(connection, "select version()");
        if (!flavour.speaks(banner)) {
            EngineException wrong = OpenSession.wrongFlavour(flavour, banner);
            return Found.failed(sentence(String.valueOf(wrong.getMessage())), wrong.next());
        }
        return version(flavour, banner);
    }

    static Found version(Flavour flavour, String banner) {
        if (!Flavour.Version.of(banner).atLeast(flavour.oldest())) {
            return Found.warning(
                    flavour.label() + " " + banner + " can be read; changes need " + flavour.oldest() + ".",
                    "Upgrade the server to " + flavour.oldest() + " or newer before changing it through Sluice.");
        }
        return Found.ok(flavour.label() + " " + banner + ".");
    }

    private Found read(Connection connection) throws SQLException {
        if (target.database().isEmpty()) {
            String count = Rows.text(connection, "select count(*) from information_schema.schemata");
            return Found.ok("The account sees " + count + " databases.");
        }
        String count = Rows.text(
                connection, "select count(*) from information_schema.tables where table_schema = ?", target.database());
        return count.equals("0")
                ? Found.warning(
                        "The account sees no tables in " + target.database() + ".",
                        "If there are some, grant SELECT and SHOW VIEW on it.")
                : Found.ok("The account sees " + count + " tables in " + target.database() + ".");
    }

    private Found write(Connection connection) throws SQLException {
        if (Rows.text(connection, "select @@global.read_only").matches("1|ON")) {
            return Found.warning("The server is read-only.", "Register the primary server, not a replica.");
        }
        long everywhere = Long.parseLong(Rows.text(connection, """
                select (select count(*) from information_schema.user_privileges where privilege_type = 'CREATE')
                     + (select count(*) from information_schema.schema_privileges
                         where privilege_type = 'CREATE' and table_schema = 'sluice')
                """));
        if (everywhere > 0) {
            return Found.ok("The account may keep the history of changes in database sluice.");
        }
        long here = Long.parseLong(Rows.text(
                connection,
                "select count(*) from information_schema.schema_privileges where privilege_type = 'CREATE'"));
        return here > 0
                ? Found.warning(
                        "The account may not create database sluice: the history of changes goes into each database itself.",
                        "Grant CREATE, SELECT, INSERT, UPDATE, DELETE, DROP on sluice.* if it shall be apart.")
                : Found.warning(
                        "The account seems to have no right to create tables: changes take effect at most once, and after a crash"
                                + " some may stop as UNKNOWN.",
                        "Grant CREATE, SELECT, INSERT, UPDATE, DELETE, DROP on sluice.*, and what the changes need.");
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
