package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.tck.CrashMatrix;
import dev.sluice.engine.tck.ExecutorContract;
import dev.sluice.engine.tck.Recorder;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrashMatrixTest {
    private static final List<String> STATEMENTS = List.of(
            "CREATE TABLE made (id int)",
            "UPDATE counter SET n = n + 1",
            "ALTER TABLE counter ADD COLUMN extra int",
            "INSERT INTO log VALUES ('x')");
    private static final PgFixture FIXTURE = new PgFixture();

    @Test
    void aTransactionTakesEffectExactlyOnceWhereverTheConnectionIsCut() throws IOException {
        isExactlyOnce(String.join(";\n", STATEMENTS), "");
    }

    @Test
    void statementsThatRefuseATransactionTakeEffectExactlyOnceToo() throws IOException {
        isExactlyOnce(
                "SET search_path = public;\n" + STATEMENTS.get(0) + ";\n" + STATEMENTS.get(1)
                        + ";\nCREATE INDEX CONCURRENTLY by_n ON counter (n);\nCREATE INDEX CONCURRENTLY ON counter (n, m);\n"
                        + STATEMENTS.get(2) + ";\n" + STATEMENTS.get(3) + ";\nDROP INDEX CONCURRENTLY old_one",
                "SELECT CASE WHEN (SELECT count(*) FROM pg_index WHERE indrelid = 'counter'::regclass AND indisvalid) = 2"
                        + " AND (SELECT count(*) FROM pg_index WHERE indrelid = 'counter'::regclass) = 2"
                        + " THEN '' ELSE 'indexes' END");
    }

    @Test
    void theScriptsOwnTransactionsTakeEffectExactlyOnce() throws IOException {
        isExactlyOnce(
                "BEGIN;\n" + STATEMENTS.get(0) + ";\n" + STATEMENTS.get(1) + ";\nCOMMIT;\n" + STATEMENTS.get(2)
                        + ";\nBEGIN;\nUPDATE counter SET n = 100;\nROLLBACK;\n" + STATEMENTS.get(3),
                "");
    }

    /** A control: the matrix must see that this way of doing it is broken. */
    @Test
    void theMatrixCatchesAHistoryThatIsWrittenAfterTheCommit() throws IOException {
        CrashMatrix.Result result = CrashMatrix.of(
                () -> new Counting("") {
                    @Override
                    public boolean run(Target target) {
                        return lateHistory(target);
                    }
                },
                new PgMessages());
        assertThat(result.wrong()).isNotEmpty();
    }

    private static void isExactlyOnce(String script, String check) throws IOException {
        CrashMatrix.Result result = CrashMatrix.of(
                () -> new Counting(check) {
                    @Override
                    public boolean run(Target target) {
                        Change change = ExecutorContract.change("once", script);
                        try (Session session = FIXTURE.engine().open(target)) {
                            Outcome outcome = session.executor().orElseThrow().execute(change, new Recorder());
                            return outcome instanceof Outcome.Done;
                        }
                    }
                },
                new PgMessages());
        assertThat(result.wrong()).as("of %d cuts", result.points()).isEmpty();
        assertThat(result.points()).isGreaterThan(40);
    }

    private static boolean lateHistory(Target target) {
        try (Connection connection = PgConnector.connect(target)) {
            if (!Rows.text(connection, "SELECT count(*) FROM late_history").equals("0")) {
                return true;
            }
            Rows.change(connection, "BEGIN");
            for (String statement : STATEMENTS) {
                Rows.change(connection, statement);
            }
            Rows.change(connection, "COMMIT");
            Rows.change(connection, "INSERT INTO late_history VALUES (1)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private abstract static class Counting implements CrashMatrix.Subject {
        private final String check;
        private final Target target = FIXTURE.freshTarget();
        private final Connection connection = PgConnector.connect(target);

        Counting(String check) {
            this.check = check;
        }

        @Override
        public Target fresh() {
            try {
                Rows.change(connection, "DROP SCHEMA IF EXISTS public, sluice CASCADE");
                Rows.change(connection, "CREATE SCHEMA public");
                Rows.change(connection, "CREATE TABLE counter (n int, m int)");
                Rows.change(connection, "INSERT INTO counter VALUES (0, 0)");
                Rows.change(connection, "CREATE TABLE log (what text)");
                Rows.change(connection, "CREATE INDEX old_one ON log (what)");
                Rows.change(connection, "CREATE TABLE late_history (id int)");
                return target;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String wrong(Target target) {
            try {
                String counted = Rows.text(connection, """
                        SELECT (SELECT string_agg(n::text, ',') FROM counter) || ' ' || (SELECT count(*) FROM log)
                               || ' ' || (SELECT count(*) FROM made) || ' ' || (SELECT count(extra) FROM counter)
                        """);
                return counted.equals("1 1 0 0") ? check.isEmpty() ? "" : Rows.text(connection, check) : counted;
            } catch (SQLException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }
}
