package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.tck.ExecutorContract;
import dev.sluice.engine.tck.Recorder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What real scripts contain. */
class PgScriptsTest {
    private static final PgFixture FIXTURE = new PgFixture();
    private final Target target = FIXTURE.freshTarget();
    private final Recorder recorder = new Recorder();

    private Outcome execute(String key, String script) {
        try (Session session = FIXTURE.engine().open(target)) {
            return session.executor().orElseThrow().execute(ExecutorContract.change(key, script), recorder);
        }
    }

    @Test
    void loadsTheRowsOfACopy() {
        assertThat(
                        execute(
                                "copy",
                                "CREATE TABLE t (a int, b text);\nCOPY t FROM stdin;\n1\tx;y\n2\t\\N\n\\.\nUPDATE t SET a = 3 WHERE a = 2;"))
                .isEqualTo(new Outcome.Done(false));
        assertThat(FIXTURE.number(target, "SELECT sum(a) FROM t")).isEqualTo(4);
        assertThat(recorder.entries.get(1).rows()).isEqualTo(2);
    }

    @Test
    void refusesCommandsOfPsqlBeforeAnythingRuns() {
        assertThat(execute("psql", "CREATE TABLE t (a int);\n\\connect other\nSELECT 1;"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, f -> assertThat(f.message()).contains("psql"));
        assertThat(recorder.entries).isEmpty();
    }

    @Test
    void usesAnEnumValueThatTheScriptAdded() {
        execute("base", "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (m mood)");
        assertThat(execute("enum", "ALTER TYPE mood ADD VALUE 'glad'; INSERT INTO t VALUES ('glad')"))
                .isEqualTo(new Outcome.Done(false));
    }

    @Test
    void keepsTheRoleOfTheScriptAndItsOwnHistory() {
        assertThat(execute("role", """
                DROP ROLE IF EXISTS script_owner; CREATE ROLE script_owner; CREATE SCHEMA o AUTHORIZATION script_owner;
                SET ROLE script_owner; CREATE TABLE o.mine (n int); BEGIN; CREATE TABLE o.too (n int); COMMIT;""")).isEqualTo(new Outcome.Done(false));
        assertThat(FIXTURE.number(target, "SELECT count(*) FROM pg_tables WHERE tableowner = 'script_owner'"))
                .isEqualTo(2);
        execute("after", "DROP OWNED BY script_owner; DROP ROLE script_owner");
    }

    @Test
    void doesNotTakeAColumnForSetRole() {
        assertThat(PgTreatment.of("UPDATE t SET role_level = 1")).isEqualTo(new PgTreatment.Plain());
        assertThat(PgTreatment.of("/* x */ create /* y */ unique index concurrently i on t (a)"))
                .isInstanceOf(PgTreatment.Alone.class);
        assertThat(PgTreatment.of("INSERT INTO t VALUES ('CREATE INDEX CONCURRENTLY')"))
                .isEqualTo(new PgTreatment.Plain());
        assertThat(PgTreatment.of("COMMENT ON TABLE t IS 'VACUUM'")).isEqualTo(new PgTreatment.Plain());
    }

    @Test
    void refusesATransactionThatTheScriptDoesNotEnd() {
        assertThat(execute("open", "BEGIN; CREATE TABLE t (a int);")).isInstanceOf(Outcome.Failed.class);
        assertThat(recorder.entries).isEmpty();
    }

    @Test
    void dropsTheInvalidIndexThatAFailedBuildLeaves() {
        execute("base", "CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)");
        Outcome outcome = execute("index", "CREATE UNIQUE INDEX CONCURRENTLY once ON t (a)");
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(FIXTURE.number(target, "SELECT count(*) FROM pg_index WHERE indrelid = 't'::regclass"))
                .isZero();
        execute("clean", "DELETE FROM t");
        assertThat(execute("index", "CREATE UNIQUE INDEX CONCURRENTLY once ON t (a)"))
                .isEqualTo(new Outcome.Done(false));
    }

    @Test
    void waitsForALockInShortTriesAndNamesWhoHoldsIt() throws Exception {
        execute("base", "CREATE TABLE t (a int)");
        try (Connection other = PgConnector.connect(target)) {
            Rows.change(other, "BEGIN");
            Rows.change(other, "LOCK TABLE t");
            var running = CompletableFuture.supplyAsync(() -> execute("alter", "ALTER TABLE t ADD COLUMN b int"));
            for (int i = 0; i < 100 && recorder.blockers.isEmpty(); i++) {
                Thread.sleep(100);
            }
            Rows.change(other, "COMMIT");
            assertThat(running.get(20, TimeUnit.SECONDS)).isEqualTo(new Outcome.Done(false));
        }
        assertThat(recorder.blockers).extracting(Progress.Blocker::query).contains("LOCK TABLE t");
        assertThat(recorder.entries.getLast().tries()).isGreaterThan(1);
    }

    @Test
    void doesNotRepeatAStatementThatRanIntoItsTimeLimit() {
        var limits = new Change.Limits(Duration.ofSeconds(1), 3, Duration.ofMillis(200), Duration.ofSeconds(1));
        try (Session session = FIXTURE.engine().open(target)) {
            Outcome outcome = session.executor()
                    .orElseThrow()
                    .execute(new Change("slow", "t", "ada", "SELECT pg_sleep(5)", 1, limits), recorder);
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class, f -> assertThat(f.sqlState()).isEqualTo("57014"));
        }
        assertThat(recorder.entries).hasSize(1);
    }

    @Test
    void aTerminatedBackendIsDecidedByEvidence() throws Exception {
        execute("base", "CREATE TABLE t (n int); INSERT INTO t VALUES (0)");
        var running =
                CompletableFuture.supplyAsync(() -> execute("killed", "UPDATE t SET n = n + 1; SELECT pg_sleep(5)"));
        Thread.sleep(1000);
        FIXTURE.number(
                target,
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'"
                        + " AND datname = current_database()");
        assertThat(running.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
        assertThat(FIXTURE.number(target, "SELECT n FROM t")).isZero();
    }

    @Test
    void diagnosesAnAccountThatMayNotKeepTheHistory() throws SQLException {
        try (Connection connection = PgConnector.connect(target)) {
            Rows.change(connection, "DROP ROLE IF EXISTS guest_of_test");
            Rows.change(connection, "CREATE ROLE guest_of_test LOGIN PASSWORD 'guest'");
        }
        Target guest = new Target(
                target.host(),
                target.port(),
                target.database(),
                "guest_of_test",
                new Secret("guest"),
                target.tls(),
                target.options(),
                target.connectTimeout());
        var last = FIXTURE.engine().diagnose(guest).steps().getLast();
        assertThat(last.name()).isEqualTo("write");
        assertThat(last.next()).contains("GRANT CREATE ON DATABASE");
    }
}
