package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import dev.sluice.engine.tck.ExecutorContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bars that must not be missed by far; the figures themselves are printed. */
class FiguresTest {
    private static final PgFixture FIXTURE = new PgFixture();
    private static final int RUNS = 30;

    @Test
    void inspectsTenThousandTablesInSeconds() throws SQLException {
        Target target = FIXTURE.freshTarget();
        try (Connection connection = PgConnector.connect(target)) {
            for (int batch = 0; batch < 20; batch++) {
                Rows.change(connection, """
                        DO $$ BEGIN FOR i IN %d..%d LOOP EXECUTE format(
                          'CREATE TABLE t%%s (id int PRIMARY KEY, a text DEFAULT ''x'', b int CHECK (b > 0), c date, d numeric)', i);
                        END LOOP; END $$""".formatted(batch * 500, batch * 500 + 499));
            }
        }
        try (Session session = FIXTURE.engine().open(target)) {
            long start = System.nanoTime();
            var schema = session.inspector().orElseThrow().schema();
            Duration read = Duration.ofNanos(System.nanoTime() - start);
            String ddl = FIXTURE.engine().printer().orElseThrow().print(schema);
            Duration printed = Duration.ofNanos(System.nanoTime() - start).minus(read);
            System.out.println("inspect 10,000 tables: " + read.toMillis() + " ms, print: " + printed.toMillis()
                    + " ms, " + ddl.length() + " characters");
            assertThat(schema.namespace("public").orElseThrow().tables()).hasSize(10_000);
            assertThat(read).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void oneAlterCostsNotMuchMoreThanPlainJdbc() throws SQLException {
        Target target = FIXTURE.freshTarget();
        ExecutorContract.run(FIXTURE, target, "base", "CREATE TABLE t (id int)");
        long start = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            try (Connection connection = PgConnector.connect(target)) {
                Rows.change(connection, "ALTER TABLE t ADD COLUMN a" + i + " int");
            }
        }
        long plain = (System.nanoTime() - start) / RUNS;
        start = System.nanoTime();
        for (int i = 0; i < RUNS; i++) {
            ExecutorContract.run(FIXTURE, target, "k" + i, "ALTER TABLE t ADD COLUMN b" + i + " int");
        }
        long ours = (System.nanoTime() - start) / RUNS;
        System.out.println("one ALTER with connection: plain " + plain / 1000 + " µs, Sluice " + ours / 1000 + " µs");
        assertThat(ours).isLessThan(plain * 10);
    }
}
