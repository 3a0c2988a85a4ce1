package dev.sluice.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.sql.text.Range;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner's process dies at every point that it passes; the next run must find or bring the change, once. */
class SqliteCrashTest {
    private static final String SCRIPT = """
            CREATE TABLE made (x);
            UPDATE counter SET n = n + 1;
            ALTER TABLE made ADD COLUMN y DEFAULT 1;
            INSERT INTO made (x) VALUES (1);
            """;
    private static final int POINTS = 10;

    @TempDir
    private Path directory;

    @Test
    void takesEffectOnceWhereverTheRunnerDies() throws Exception {
        for (int point = 1; point <= POINTS; point++) {
            String database = "shop" + point + ".db";
            String url = "jdbc:sqlite:" + directory.resolve(database);
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE counter (n)");
                statement.execute("INSERT INTO counter VALUES (0)");
            }
            Process runner = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Runner.class.getName(),
                            directory.toString(),
                            database,
                            String.valueOf(point))
                    .inheritIO()
                    .start();
            assertThat(runner.waitFor()).as("point %d", point).isEqualTo(Runner.DEAD);
            boolean committed = point == POINTS;
            assertThat(Runner.run(directory, database, Integer.MAX_VALUE))
                    .as("point %d", point)
                    .isEqualTo(new Outcome.Done(committed));
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT n, (SELECT count(*) FROM made) FROM counter")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).as("point %d", point).isEqualTo(1);
                assertThat(rows.getInt(2)).as("point %d", point).isEqualTo(1);
            }
        }
    }

    /** Executes the change in a process of its own, which ends without a word at the point that it is told. */
    static final class Runner {
        static final int DEAD = 42;

        private Runner() {}

        public static void main(String[] args) {
            run(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
            Runtime.getRuntime().halt(DEAD);
        }

        static Outcome run(Path directory, String database, int point) {
            var engine = new SqliteEngine(new SqliteFiles(Optional.of(directory)));
            var target = new Target("", 0, database, "", Secret.NONE, Tls.DISABLE, Map.of(), Duration.ofSeconds(2));
            Session session = engine.open(target);
            Outcome outcome = session.executor()
                    .orElseThrow()
                    .execute(new Change("1", "t", "me", SCRIPT, 1, Change.Limits.DEFAULT), new Death(point));
            if (point < Integer.MAX_VALUE) {
                Runtime.getRuntime().halt(DEAD);
            }
            session.close();
            return outcome;
        }
    }

    private static final class Death implements Progress {
        private int left;

        Death(int point) {
            this.left = point;
        }

        private void step() {
            if (--left == 0) {
                Runtime.getRuntime().halt(Runner.DEAD);
            }
        }

        @Override
        public void planned(int statements) {
            step();
        }

        @Override
        public void started(int statement, Range at) {
            step();
        }

        @Override
        public void finished(Entry entry) {
            step();
        }

        @Override
        public void waiting(int statement, List<Blocker> blockers) {}

        @Override
        public void evidence(String note) {
            throw new AssertionError("there is a history: " + note);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
