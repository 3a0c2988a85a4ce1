package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ExecutorTest {
    @Test
    void executesOnceAndFindsItDone() {
        Place database = Servers.database("create table t (n int)", "insert into t values (1)");
        String script = "update t set n = n + 1; alter table t add column m int; insert into t values (5, 6);";
        assertThat(Servers.execute(database, "k", script)).isEqualTo(new Outcome.Done(false));
        assertThat(Servers.execute(database, "k", script)).isEqualTo(new Outcome.Done(true));
        assertThat(Servers.ask(database, "select group_concat(n order by n) from t"))
                .isEqualTo("2,5");
    }

    @Test
    void stopsAtTheFailedStatementAndGoesOnThere() {
        Place database = Servers.database("create table t (n int)");
        String script = "insert into t values (1); insert into missing values (1); insert into t values (2)";
        assertThat(Servers.execute(database, "k", script)).isInstanceOfSatisfying(Outcome.Failed.class, f -> {
            assertThat(f.statement()).isEqualTo(1);
            assertThat(f.applied()).isEqualTo(1);
            assertThat(f.sqlState()).isEqualTo("42S02");
        });
        database.execute("create table missing (n int)");
        assertThat(Servers.execute(database, "k", script)).isEqualTo(new Outcome.Done(false));
        assertThat(Servers.ask(database, "select group_concat(n order by n) from t"))
                .isEqualTo("1,2");
    }

    @Test
    void runsTheScriptsOwnTransactionAsOne() {
        Place database = Servers.database("create table t (n int primary key)");
        String script = "begin; insert into t values (1); insert into t values (1); commit;";
        assertThat(Servers.execute(database, "k", script)).isInstanceOfSatisfying(Outcome.Failed.class, f -> {
            assertThat(f.statement()).isEqualTo(2);
            assertThat(f.applied()).isZero();
        });
        assertThat(Servers.ask(database, "select count(*) from t")).isEqualTo("0");
        assertThat(Servers.execute(
                        database,
                        "k2",
                        "begin; insert into t values (1); savepoint a; insert into t values (2); rollback to a; insert into t values (3); commit;"
                                + " begin; insert into t values (4); rollback; insert into t values (5)"))
                .isEqualTo(new Outcome.Done(false));
        assertThat(Servers.ask(database, "select group_concat(n order by n) from t"))
                .isEqualTo("1,3,5");
    }

    @Test
    void preparesAndExecutesConditionalDdl() {
        Place database = Servers.database("create table t (n int)");
        String script = """
                SET @sql = (SELECT IF(COUNT(*) = 0, 'ALTER TABLE t ADD COLUMN m int', 'SELECT 1')
                              FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'm');
                PREPARE stmt FROM @sql;
                EXECUTE stmt;
                DEALLOCATE PREPARE stmt;
                DELIMITER //
                CREATE PROCEDURE p() BEGIN INSERT INTO t (n) VALUES (1); INSERT INTO t (n) VALUES (2); END//
                DELIMITER ;
                CALL p();
                DROP PROCEDURE p;
                """;
        assertThat(Servers.execute(database, "k", script)).isEqualTo(new Outcome.Done(false));
        assertThat(Servers.ask(database, "select sum(n) from t where m is null"))
                .isEqualTo("3");
    }

    @Test
    void refusesClientCommandsAndOpenTransactionsBeforeAnythingRuns() {
        Place database = Servers.database("create table t (n int)");
        assertThat(Servers.execute(database, "k", "insert into t values (1);\nsource other.sql\n"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class, f -> assertThat(f.applied()).isZero());
        assertThat(Servers.execute(database, "k", "insert into t values (1); begin; insert into t values (1)"))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(Servers.ask(database, "select count(*) from t")).isEqualTo("0");
    }

    @Test
    void waitsForALockAndTriesAgain() throws Exception {
        Place database = Servers.database("create table t (n int)", "insert into t values (1)");
        try (Connection holder = database.connect();
                Statement statement = holder.createStatement();
                Session session = Servers.engine().open(Servers.target(database))) {
            holder.setAutoCommit(false);
            statement.execute("update t set n = 2");
            Heard heard = new Heard() {
                @Override
                public void waiting(int index, java.util.List<Blocker> blockers) {
                    super.waiting(index, blockers);
                    try {
                        holder.commit();
                    } catch (java.sql.SQLException e) {
                        throw new IllegalStateException(e);
                    }
                }
            };
            Change change = Servers.change("k", "alter table t add column m int; update t set n = n + 1");
            assertThat(session.executor().orElseThrow().execute(change, heard)).isEqualTo(new Outcome.Done(false));
            assertThat(heard.waits).hasSize(1);
            assertThat(heard.waits.getFirst()).isNotEmpty();
            assertThat(heard.entries.getLast().tries()).isEqualTo(1);
        }
        assertThat(Servers.ask(database, "select n from t")).isEqualTo("3");
    }

    @Test
    void cancelsARunningStatementOnTheServer() throws Exception {
        Place database = Servers.database("create table t (n int)");
        try (Session session = Servers.engine().open(Servers.target(database))) {
            Heard heard = new Heard();
            Thread killer = Thread.startVirtualThread(() -> {
                try {
                    while (heard.started.isEmpty()) {
                        Thread.sleep(20);
                    }
                    Thread.sleep(300);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                heard.cancel = true;
                session.cancel();
            });
            Change change = Servers.change(
                    "k",
                    "insert into t select sleep(30) from (select 1 union all select 2) two; insert into t values (1)");
            Outcome outcome = session.executor().orElseThrow().execute(change, heard);
            assertThat(killer.join(Duration.ofSeconds(5))).isTrue();
            assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        }
        assertThat(Servers.ask(database, "select count(*) from t where n = 1")).isEqualTo("0");
    }

    @Test
    void doesNotRunBesideAnotherRun() throws Exception {
        Place database = Servers.database("create table t (n int)");
        assertThat(Servers.execute(database, "first", "insert into t values (0)"))
                .isEqualTo(new Outcome.Done(false));
        try (Session one = Servers.engine().open(Servers.target(database));
                Session two = Servers.engine().open(Servers.target(database))) {
            Heard heard = new Heard();
            Thread first = Thread.startVirtualThread(
                    () -> one.executor().orElseThrow().execute(Servers.change("k", "do sleep(3)"), heard));
            while (heard.started.isEmpty()) {
                Thread.sleep(10);
            }
            Change.Limits hasty = new Change.Limits(Duration.ofSeconds(1), 1, Duration.ZERO, Duration.ofMillis(500));
            Outcome outcome = two.executor()
                    .orElseThrow()
                    .execute(new Change("k", "t", "a", "do sleep(3)", 2, hasty), new Heard());
            assertThat(outcome).isInstanceOf(Outcome.Failed.class);
            assertThat(first.join(Duration.ofSeconds(10))).isTrue();
        }
    }
}
