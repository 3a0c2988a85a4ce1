package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.postgres.PgNote.Phase;
import dev.sluice.engine.tck.CrashMatrix;
import dev.sluice.engine.tck.Recorder;
import dev.sluice.sql.text.Script;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Changes by an account that may keep no history in the target. */
class PgNotesTest {
    private static final String SCRIPT = """
            CREATE TABLE made (id int);
            UPDATE counter SET n = n + 1;
            ALTER TABLE counter ADD COLUMN extra int;
            INSERT INTO log VALUES ('x')""";

    private static final String MIXED = """
            SET search_path = public;
            CREATE TABLE made (id int);
            CREATE INDEX CONCURRENTLY by_n ON counter (n);
            BEGIN;
            UPDATE counter SET n = n + 1;
            COMMIT;
            ALTER TABLE counter ADD COLUMN extra int;
            VACUUM counter;
            INSERT INTO log VALUES ('x');
            DROP INDEX CONCURRENTLY old_one""";

    private final Guest guest = new Guest();

    @Test
    void leavesNothingInTheTargetAndFindsWhatIsDone() {
        Target target = guest.fresh();
        assertThat(guest.execute(target, SCRIPT)).isEqualTo(new Outcome.Done(false));
        assertThat(guest.execute(target, SCRIPT)).isEqualTo(new Outcome.Done(true));
        assertThat(guest.ask("SELECT count(*) FROM pg_namespace WHERE nspname = 'sluice'"))
                .isEqualTo("0");
        assertThat(guest.wrong(target)).isEmpty();
    }

    @Test
    void takesEffectExactlyOnceWhereverTheRunnerDies() throws IOException {
        CrashMatrix.Result result = CrashMatrix.ofDyingRunners(Guest::new, new PgMessages());
        assertThat(result.wrong()).as("of %d cuts", result.points()).isEmpty();
        assertThat(result.points()).isGreaterThan(20);
    }

    @Test
    void soDoStatementsThatRefuseATransactionAndTransactionsOfTheScript() throws IOException {
        CrashMatrix.Result result = CrashMatrix.of(
                () -> new Guest() {
                    @Override
                    String script() {
                        return MIXED;
                    }
                },
                new PgMessages());
        assertThat(result.wrong()).as("of %d cuts", result.points()).isEmpty();
        assertThat(result.points()).isGreaterThan(60);
    }

    /** A control: the matrix must see what happens when the caller forgets what it was given. */
    @Test
    void theMatrixCatchesACallerThatForgets() throws IOException {
        CrashMatrix.Result result = CrashMatrix.ofDyingRunners(
                () -> new Guest() {
                    @Override
                    void keep(String note) {}

                    @Override
                    String script() {
                        return "UPDATE counter SET n = n + 1; CREATE TABLE IF NOT EXISTS made (id int);"
                                + "ALTER TABLE counter ADD COLUMN IF NOT EXISTS extra int; INSERT INTO log VALUES ('x')";
                    }
                },
                new PgMessages());
        assertThat(result.wrong()).isNotEmpty();
    }

    @Test
    void doesNotCommitWhatTheCallerCannotKeep() {
        Target target = guest.fresh();
        Recorder refusing = new Recorder();
        refusing.refuseEvidence();
        try (Session session = new PostgresEngine().open(target)) {
            var executor = session.executor().orElseThrow();
            assertThatIllegalStateException().isThrownBy(() -> executor.execute(guest.change(SCRIPT, ""), refusing));
        }
        assertThat(guest.ask("SELECT n FROM counter")).isEqualTo("0");
    }

    @Test
    void waitsForATransactionThatIsStillInProgress() throws Exception {
        Target target = guest.fresh();
        try (Connection other = PgConnector.connect(guest.owner())) {
            Rows.change(other, "BEGIN");
            String xid = Rows.text(other, "SELECT txid_current()");
            guest.keep(note(xid, guest.place(other)).text());
            Thread ending = Thread.startVirtualThread(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep(500);
                    Rows.change(other, "COMMIT");
                } catch (InterruptedException | SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(guest.execute(target, SCRIPT)).isEqualTo(new Outcome.Done(true));
            assertThat(ending.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void runsWhatWasRolledBackAndNotWhatNobodyCanTell() throws SQLException {
        Target target = guest.fresh();
        try (Connection other = PgConnector.connect(guest.owner())) {
            String place = guest.place(other);
            String future = Rows.text(other, "SELECT txid_current() + 1000000");
            guest.keep(note(future, place).text());
            assertThat(guest.execute(target, SCRIPT)).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                assertThat(unknown.statement()).isZero();
                assertThat(unknown.reason()).contains("does not know");
                assertThat(unknown.next()).isNotBlank();
            });
            String xid = Rows.text(other, "SELECT txid_current()");
            guest.keep(note(xid, "another life").text());
            assertThat(guest.execute(target, SCRIPT)).isInstanceOf(Outcome.Unknown.class);
            guest.keep("another engine's");
            assertThat(guest.execute(target, SCRIPT)).isInstanceOf(Outcome.Unknown.class);
            assertThat(guest.ask("SELECT n FROM counter")).isEqualTo("0");

            Rows.change(other, "BEGIN");
            String undone = Rows.text(other, "SELECT txid_current()");
            Rows.change(other, "ROLLBACK");
            guest.keep(note(undone, place).text());
            assertThat(guest.execute(target, SCRIPT)).isEqualTo(new Outcome.Done(false));
        }
    }

    @Test
    void isToldApartFromAnAccountThatMayKeepItsHistory() {
        Target target = guest.fresh();
        assertThat(new PostgresEngine().diagnose(target).steps())
                .filteredOn(step -> step.name().equals("write"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.message()).contains("at most once");
                    assertThat(step.next()).contains("GRANT CREATE ON DATABASE");
                });
    }

    private static PgNote note(String xid, String place) {
        return new PgNote(Script.digestOf(SCRIPT), 1, 0, Phase.COMMITTING, xid, place);
    }

    /** An account that owns schema public and may not make another. */
    private static class Guest implements CrashMatrix.Subject {
        private static final PgFixture FIXTURE = new PgFixture();
        private final Target owner = FIXTURE.freshTarget();
        private final Connection connection = PgConnector.connect(owner);
        private final String name = "guest_" + owner.database();
        private String kept = "";

        Guest() {
            say("CREATE ROLE " + name + " LOGIN PASSWORD 'x'");
        }

        String script() {
            return SCRIPT;
        }

        void keep(String note) {
            kept = note;
        }

        Target owner() {
            return owner;
        }

        @Override
        public Target fresh() {
            kept = "";
            say(
                    "DROP SCHEMA IF EXISTS public CASCADE",
                    "CREATE SCHEMA public AUTHORIZATION " + name,
                    "SET ROLE " + name,
                    "CREATE TABLE counter (n int)",
                    "INSERT INTO counter VALUES (0)",
                    "CREATE TABLE log (what text)",
                    "CREATE INDEX old_one ON log (what)",
                    "RESET ROLE");
            return new Target(
                    owner.host(),
                    owner.port(),
                    owner.database(),
                    name,
                    new dev.sluice.engine.Secret("x"),
                    owner.tls(),
                    owner.options(),
                    owner.connectTimeout());
        }

        @Override
        public boolean run(Target target) {
            return execute(target, script()) instanceof Outcome.Done;
        }

        Change change(String script, String evidence) {
            return new Change("once", "A title", "ada", script, 1, Change.Limits.DEFAULT, evidence);
        }

        Outcome execute(Target target, String script) {
            Recorder recorder = new Recorder();
            try (Session session = new PostgresEngine().open(target)) {
                return session.executor().orElseThrow().execute(change(script, kept), recorder);
            } finally {
                if (!recorder.evidence().isEmpty()) {
                    keep(recorder.evidence());
                }
            }
        }

        @Override
        public String wrong(Target target) {
            String counted = ask("""
                    SELECT (SELECT string_agg(n::text, ',') FROM counter) || ' ' || (SELECT count(*) FROM log)
                           || ' ' || (SELECT count(*) FROM made) || ' ' || (SELECT count(extra) FROM counter)
                           || ' ' || (SELECT count(*) FROM pg_index i WHERE NOT i.indisvalid)
                    """);
            return counted.equals("1 1 0 0 0") ? "" : counted;
        }

        String ask(String query) {
            try {
                return Rows.text(connection, query);
            } catch (SQLException e) {
                return String.valueOf(e.getMessage());
            }
        }

        String place(Connection connection) throws SQLException {
            return PgNotes.place(connection);
        }

        private void say(String... statements) {
            try {
                for (String sql : statements) {
                    Rows.change(connection, sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
