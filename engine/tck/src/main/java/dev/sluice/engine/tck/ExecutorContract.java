package dev.sluice.engine.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Executing: exactly once, in order, one by one, told as it is. */
public interface ExecutorContract {
    EngineFixture fixture();

    static Change change(String key, String script) {
        return new Change(key, "A title", "ada", script, 1, Change.Limits.DEFAULT);
    }

    /** Executes a script that must succeed. */
    static Recorder run(EngineFixture fixture, Target target, String key, String script) {
        Recorder recorder = new Recorder();
        try (Session session = fixture.engine().open(target)) {
            Outcome outcome = session.executor().orElseThrow().execute(change(key, script), recorder);
            assertThat(outcome)
                    .as("last: %s", recorder.entries.isEmpty() ? "" : recorder.entries.getLast())
                    .isEqualTo(new Outcome.Done(false));
        }
        return recorder;
    }

    private Outcome execute(Target target, Change change, Progress progress) {
        try (Session session = fixture().engine().open(target)) {
            return session.executor().orElseThrow().execute(change, progress);
        }
    }

    @Test
    default void executesStatementsOneByOneAndLogsEach() {
        Target target = fixture().freshTarget();
        Recorder recorder = run(fixture(), target, "k", """
                CREATE TABLE t (id int PRIMARY KEY, n int);
                -- two rows
                INSERT INTO t VALUES (1, 1), (2, 2);
                UPDATE t SET n = n + 1 WHERE id = 1""");
        assertThat(recorder.planned).containsExactly(3);
        assertThat(recorder.entries).extracting(Progress.Entry::statement).containsExactly(0, 1, 2);
        assertThat(recorder.entries).extracting(Progress.Entry::rows).endsWith(2L, 1L);
        assertThat(recorder.entries).extracting(Progress.Entry::error).containsOnly("");
        assertThat(recorder.entries.get(1).text()).isEqualTo("INSERT INTO t VALUES (1, 1), (2, 2)");
        assertThat(recorder.entries.get(1).at().start().line()).isEqualTo(3);
        assertThat(fixture().number(target, fixture().countHistory())).isPositive();
    }

    @Test
    default void findsAChangeThatIsDoneAndDoesNotRepeatIt() {
        Target target = fixture().freshTarget();
        run(fixture(), target, "base", "CREATE TABLE t (n int); INSERT INTO t VALUES (0)");
        Change change = change("once", "UPDATE t SET n = n + 1");
        assertThat(execute(target, change, new Recorder())).isEqualTo(new Outcome.Done(false));
        assertThat(execute(target, change, new Recorder())).isEqualTo(new Outcome.Done(true));
        assertThat(fixture().number(target, "SELECT n FROM t")).isEqualTo(1);
    }

    @Test
    default void tellsWhichStatementFailedAndHowManyStay() {
        Target target = fixture().freshTarget();
        Recorder recorder = new Recorder();
        Outcome outcome = execute(target, change("bad", """
                CREATE TABLE a (n int);
                INSERT INTO no_such_table VALUES (1);
                CREATE TABLE b (n int);"""), recorder);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, f -> {
            assertThat(f.statement()).isEqualTo(1);
            assertThat(f.message()).contains("no_such_table");
            assertThat(f.next()).isNotBlank();
            try (Session session = fixture().engine().open(target)) {
                long tables = session.inspector().orElseThrow().schema().namespaces().stream()
                        .mapToLong(n -> n.tables().size())
                        .sum();
                assertThat(tables).isEqualTo(f.applied());
            }
        });
        assertThat(recorder.entries.getLast().error()).contains("no_such_table");
    }

    @Test
    default void runsAgainAfterAFailureWithTheCauseRemoved() {
        Target target = fixture().freshTarget();
        Change change = change("later", "INSERT INTO wanted VALUES (1)");
        assertThat(execute(target, change, new Recorder())).isInstanceOf(Outcome.Failed.class);
        run(fixture(), target, "base", "CREATE TABLE wanted (n int)");
        assertThat(execute(target, change, new Recorder())).isEqualTo(new Outcome.Done(false));
        assertThat(fixture().number(target, "SELECT count(*) FROM wanted")).isEqualTo(1);
    }

    @Test
    default void takesAScriptOfNothingForDone() {
        Target target = fixture().freshTarget();
        Recorder recorder = run(fixture(), target, "nothing", "-- only a comment\n\n");
        assertThat(recorder.planned).containsExactly(0);
        assertThat(execute(target, change("nothing", "-- only a comment\n\n"), new Recorder()))
                .isEqualTo(new Outcome.Done(true));
    }

    @Test
    default void refusesAnotherScriptUnderAKeyThatIsDone() {
        Target target = fixture().freshTarget();
        run(fixture(), target, "k", "CREATE TABLE t (n int)");
        assertThat(execute(target, change("k", "CREATE TABLE u (n int)"), new Recorder()))
                .isInstanceOf(Outcome.Failed.class);
    }

    @Test
    default void stopsBetweenStatementsWhenAsked() {
        Recorder recorder = new Recorder();
        recorder.stop();
        Outcome outcome = execute(fixture().freshTarget(), change("no", "CREATE TABLE t (n int)"), recorder);
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        assertThat(recorder.entries).isEmpty();
    }

    @Test
    default void cancelReachesTheRunningStatement() throws Exception {
        Target target = fixture().freshTarget();
        Recorder recorder = new Recorder();
        try (Session session = fixture().engine().open(target)) {
            var executor = session.executor().orElseThrow();
            var running = CompletableFuture.supplyAsync(
                    () -> executor.execute(change("slow", fixture().sleep()), recorder));
            assertThat(recorder.running.await(10, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(200);
            session.cancel();
            assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Cancelled.class);
        }
    }

    @Test
    default void aSecondRunnerWaitsForTheFirst() throws Exception {
        Target target = fixture().freshTarget();
        Recorder recorder = new Recorder();
        try (Session first = fixture().engine().open(target)) {
            var executor = first.executor().orElseThrow();
            var running = CompletableFuture.supplyAsync(
                    () -> executor.execute(change("slow", fixture().sleep()), recorder));
            assertThat(recorder.running.await(10, TimeUnit.SECONDS)).isTrue();
            var limits = new Change.Limits(Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofMillis(300));
            Recorder second = new Recorder();
            Outcome outcome = execute(target, new Change("other", "t", "ada", "SELECT 1", 1, limits), second);
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(second.entries).isEmpty();
            assertThat(second.blockers).isNotEmpty();
            first.cancel();
            assertThat(running.get(5, TimeUnit.SECONDS)).isInstanceOf(Outcome.Cancelled.class);
        }
    }
}
