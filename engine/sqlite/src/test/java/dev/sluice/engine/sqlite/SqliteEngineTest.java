package dev.sluice.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.engine.Change;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.text.Range;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEngineTest {
    private static final String SHOP = """
            CREATE TABLE customer (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE NOT NULL UNIQUE);
            CREATE TABLE orders (
              id INTEGER PRIMARY KEY, customer INT REFERENCES customer (id) ON DELETE CASCADE,
              total REAL DEFAULT (1 + 1) CHECK (total >= 0), note TEXT DEFAULT 'it''s',
              twice REAL AS (total * 2), "end" TEXT
            ) STRICT;
            CREATE INDEX i_total ON orders (total DESC) WHERE total > 0;
            CREATE VIEW big AS SELECT id, total FROM orders WHERE total > 100;
            CREATE TRIGGER log AFTER INSERT ON orders BEGIN UPDATE orders SET note = 'x; y' WHERE id = NEW.id; END;
            INSERT INTO customer (name) VALUES ('a'), ('b');
            """;

    @TempDir
    private Path directory;

    private SqliteEngine engine = new SqliteEngine(new SqliteFiles(Optional.empty()));

    @BeforeEach
    void setUp() throws Exception {
        engine = new SqliteEngine(new SqliteFiles(Optional.of(directory)));
        create("shop.db");
    }

    private void create(String name) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(name));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        }
    }

    private static Target target(String database) {
        return new Target("", 0, database, "", Secret.NONE, Tls.DISABLE, Map.of(), Duration.ofSeconds(2));
    }

    private Outcome execute(String key, String script) {
        return execute(key, script, new Log());
    }

    private Outcome execute(String key, String script, Log log) {
        var limits = new Change.Limits(Duration.ofMillis(100), 1, Duration.ZERO, Duration.ofMillis(200));
        try (Session session = engine.open(target("shop.db"))) {
            return session.executor().orElseThrow().execute(new Change(key, "t", "me", script, 1, limits), log);
        }
    }

    private String value(String sql) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shop.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private Schema schema(String database) {
        try (Session session = engine.open(target(database))) {
            return session.inspector().orElseThrow().schema();
        }
    }

    @Test
    void takesEffectExactlyOnce() throws Exception {
        assertThat(execute("1", SHOP)).isEqualTo(new Outcome.Done(false));
        assertThat(execute("1", SHOP)).isEqualTo(new Outcome.Done(true));
        assertThat(value("SELECT count(*) FROM customer")).isEqualTo("2");
    }

    @Test
    void undoesEverythingWhenAStatementFails() throws Exception {
        Log log = new Log();
        assertThat(execute("1", "CREATE TABLE a (x); INSERT INTO a VALUES (1);\nINSERT INTO missing VALUES (1)", log))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.statement()).isEqualTo(2);
                    assertThat(failed.applied()).isZero();
                    assertThat(failed.message()).isEqualTo("no such table: missing");
                });
        assertThat(log.entries).hasSize(3);
        assertThat(log.entries.getLast().at().start().line()).isEqualTo(2);
        assertThat(value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
        assertThat(execute("1", "CREATE TABLE a (x)")).isEqualTo(new Outcome.Done(false));
    }

    @Test
    void makesOneTransactionOfAScriptWithItsOwn() throws Exception {
        execute("0", SHOP);
        assertThat(execute("1", """
                PRAGMA foreign_keys = OFF;
                BEGIN;
                CREATE TABLE new (id INTEGER PRIMARY KEY, name TEXT);
                INSERT INTO new SELECT id, name FROM customer;
                DROP TABLE customer;
                ALTER TABLE new RENAME TO customer;
                COMMIT;
                PRAGMA foreign_keys = ON;
                """)).isEqualTo(new Outcome.Done(false));
        assertThat(value("SELECT count(*) FROM customer")).isEqualTo("2");
    }

    @Test
    void refusesWhatWouldNotMeanWhatItSays() throws Exception {
        create("other.db");
        for (String script : List.of(
                "CREATE TABLE a (x); ROLLBACK",
                "ATTACH 'other.db' AS other",
                "CREATE TABLE a (x); VACUUM",
                "VACUUM INTO 'copy.db'",
                "CREATE TABLE a (x); PRAGMA foreign_keys = ON; CREATE TABLE b (x)",
                "CREATE TABLE a (x);\n.read b.sql")) {
            assertThat(execute(script, script)).isInstanceOf(Outcome.Failed.class);
        }
        assertThat(value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
    }

    @Test
    void givesTheDriverNoCommands() {
        assertThat(execute("1", "backup to 'copy.db'")).isInstanceOf(Outcome.Failed.class);
        assertThat(directory.resolve("copy.db")).doesNotExist();
    }

    @Test
    void vacuumsOnItsOwn() {
        assertThat(execute("1", "VACUUM;")).isEqualTo(new Outcome.Done(false));
        assertThat(execute("1", "VACUUM;")).isEqualTo(new Outcome.Done(true));
    }

    @Test
    void failsWithAReasonWhileOthersWrite() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shop.db"));
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(execute("1", "CREATE TABLE a (x)")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                assertThat(failed.statement()).isEqualTo(-1);
                assertThat(failed.sqlState()).isEqualTo("SQLITE_BUSY");
            });
        }
        assertThat(execute("1", "CREATE TABLE a (x)")).isEqualTo(new Outcome.Done(false));
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        Log log = new Log();
        log.stopAfter = 1;
        assertThat(execute("1", "CREATE TABLE a (x); CREATE TABLE b (x)", log)).isEqualTo(new Outcome.Cancelled(1, 0));
        assertThat(value("SELECT count(*) FROM sqlite_schema")).isEqualTo("0");
    }

    @Test
    void stopsTheStatementThatRuns() throws Exception {
        String endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        try (Session session = engine.open(target("shop.db"))) {
            Thread stop = Thread.ofVirtual().start(() -> {
                while (!Thread.interrupted()) {
                    session.cancel();
                    Thread.onSpinWait();
                }
            });
            var change = new Change("1", "t", "me", endless, 1, Change.Limits.DEFAULT);
            var outcome = session.executor().orElseThrow().execute(change, new Log());
            stop.interrupt();
            stop.join();
            assertThat(outcome).isNotInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void printsASchemaThatMakesItselfAgain() throws Exception {
        execute("1", SHOP);
        Schema before = schema("shop.db");
        var printer = engine.printer().orElseThrow();
        String ddl = printer.print(before);
        create("copy.db");
        try (Session session = engine.open(target("copy.db"))) {
            var change = new Change("1", "t", "me", ddl, 1, Change.Limits.DEFAULT);
            assertThat(session.executor().orElseThrow().execute(change, new Log()))
                    .isEqualTo(new Outcome.Done(false));
        }
        assertThat(schema("copy.db")).isEqualTo(before);
        assertThat(printer.print(schema("copy.db"))).isEqualTo(ddl);
        assertThat(ddl)
                .contains("id INTEGER PRIMARY KEY AUTOINCREMENT", "GENERATED ALWAYS AS (total * 2) VIRTUAL")
                .contains("\"end\" TEXT", "ON DELETE CASCADE", "STRICT", "WHERE total > 0", "DEFAULT (1 + 1)")
                .doesNotContain("sluice_history");
    }

    @Test
    void seesTheSameSchemaBehindDifferentSpellings() {
        execute("1", "CREATE TABLE t (a int, b text NOT NULL DEFAULT 'x')");
        Schema one = schema("shop.db");
        execute("2", "DROP TABLE t; create  table \"t\"(a int); ALTER TABLE t ADD COLUMN b text DEFAULT 'x' NOT NULL");
        assertThat(schema("shop.db")).isEqualTo(one);
    }

    @Test
    void findsTheFilesThatAreDatabases() throws Exception {
        Files.writeString(directory.resolve("notes.txt"), "not a database");
        create("other.db");
        try (Session session = engine.open(target(""))) {
            assertThat(session.databases()).extracting(Session.Database::name).containsExactly("other.db", "shop.db");
        }
    }

    @Test
    void staysInItsDirectory() throws Exception {
        Path outside = Files.createTempFile("outside", ".db");
        Files.createSymbolicLink(directory.resolve("link.db"), outside);
        for (String path : List.of("../" + outside.getFileName(), outside.toString(), "link.db")) {
            assertThatThrownBy(() -> engine.open(target(path)))
                    .isInstanceOfSatisfying(
                            EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.DENIED));
        }
        assertThatThrownBy(() -> engine.open(target("missing.db")))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.kind()).isEqualTo(EngineException.Kind.NO_DATABASE));
        assertThat(engine.diagnose(target("missing.db")).ok()).isFalse();
        assertThat(engine.diagnose(target("shop.db")).ok()).isTrue();
        Files.delete(outside);
    }

    private static final class Log implements Progress {
        private final List<Entry> entries = new ArrayList<>();
        private int stopAfter = Integer.MAX_VALUE;

        @Override
        public void planned(int statements) {}

        @Override
        public void started(int statement, Range at) {}

        @Override
        public void finished(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void waiting(int statement, List<Blocker> blockers) {}

        @Override
        public void evidence(String note) {
            throw new AssertionError("there is a history: " + note);
        }

        @Override
        public boolean cancelled() {
            return entries.size() >= stopAfter;
        }
    }
}
