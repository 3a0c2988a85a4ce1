package dev.sluice.bench;

import dev.sluice.embedded.EmbeddedPostgres;
import dev.sluice.engine.Change;
import dev.sluice.engine.Engine;
import dev.sluice.engine.Executor;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Progress;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.postgres.PostgresEngine;
import dev.sluice.sql.text.Range;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * One {@code ALTER TABLE … ADD COLUMN} on each of many databases of one PostgreSQL server: the product's executor, with
 * its lock, its history row and its log, against plain JDBC at equal parallelism, in turns on the same server.
 */
final class ExecutionLoad {
    /** More than 200 with {@code -Dbench.databases=1000}. */
    private static final int DATABASES = Integer.getInteger("bench.databases", 200);

    private static final int PARALLEL = 16;
    private static final int ROUNDS = 5;
    private static final String TABLE = "create table work_order (id bigint primary key, product varchar(40))";

    private final EmbeddedPostgres server;
    private final Engine engine = new PostgresEngine();

    private ExecutionLoad(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Changes one database. */
    private interface Way {
        void change(int database, String column) throws SQLException;
    }

    static List<String> run(Path home, Path work) throws Exception {
        try (EmbeddedPostgres server =
                EmbeddedPostgres.at(work.resolve("targets")).start()) {
            return new ExecutionLoad(server).compare();
        }
    }

    private List<String> compare() throws Exception {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database plant");
            try (Connection plant = connect("plant");
                    Statement create = plant.createStatement()) {
                create.execute(TABLE);
            }
            for (int i = 0; i < DATABASES; i++) {
                statement.execute("create database plant_" + i + " template plant");
            }
        }
        // The first change of a database also makes the tables of the target history: counted apart.
        double first = time(this::byExecutor, "first");
        time(this::byJdbc, "warm");
        double[] plain = new double[ROUNDS];
        double[] executor = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            plain[round] = time(this::byJdbc, "plain_" + round);
            executor[round] = time(this::byExecutor, "executor_" + round);
        }
        double[] ratios = new double[ROUNDS];
        Arrays.setAll(ratios, i -> executor[i] / plain[i]);
        List<String> lines = new ArrayList<>();
        lines.add("One `ALTER TABLE … ADD COLUMN` on each of " + DATABASES + " databases of one embedded server, "
                + PARALLEL + " at a time, a connection opened and closed for each; " + ROUNDS
                + " rounds in turns. Bar for 1,000 databases, with snapshots: 3 × plain JDBC.");
        lines.addAll(List.of("", "| | median s | all | × plain JDBC |", "|---|--:|---|--:|"));
        lines.add(row("plain JDBC (reference)", plain, 1));
        lines.add(row("executor, with lock, history row and log", executor, median(ratios)));
        lines.add(String.format(
                Locale.ROOT,
                "| executor, the first change of each database (makes the target history) | %.2f | | %.1f |",
                first,
                first / median(plain)));
        return lines;
    }

    private void byJdbc(int database, String column) throws SQLException {
        try (Connection connection = connect("plant_" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table work_order add column " + column + " int");
        }
    }

    private void byExecutor(int database, String column) {
        try (Session session = engine.open(target("plant_" + database))) {
            Executor executor = session.executor().orElseThrow();
            var change = new Change(
                    column,
                    "Bench",
                    "users/bench",
                    "alter table work_order add column " + column + " int;\n",
                    1,
                    Change.Limits.DEFAULT,
                    "");
            Outcome outcome = executor.execute(change, new Silent());
            if (!outcome.equals(new Outcome.Done(false))) {
                throw new IllegalStateException("plant_" + database + ": " + outcome);
            }
        }
    }

    private double time(Way way, String column) throws Exception {
        var slots = new Semaphore(PARALLEL);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < DATABASES; i++) {
                int database = i;
                all.add(threads.submit((Callable<Void>) () -> {
                    slots.acquire();
                    try {
                        way.change(database, column);
                    } finally {
                        slots.release();
                    }
                    return null;
                }));
            }
            for (Future<Void> each : all) {
                await(each);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void await(Future<Void> each) throws InterruptedException {
        try {
            each.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a database was not changed: nothing was measured", failed);
        }
    }

    private static String row(String what, double[] seconds, double ratio) {
        List<String> all = Arrays.stream(seconds)
                .mapToObj(each -> String.format(Locale.ROOT, "%.2f", each))
                .toList();
        return String.format(
                Locale.ROOT, "| %s | %.2f | %s | %.1f |", what, median(seconds), String.join(" ", all), ratio);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), server.superuser(), server.password());
    }

    private Target target(String database) {
        return new Target(
                server.host(),
                server.port(),
                database,
                server.superuser(),
                new Secret(server.password()),
                Tls.DISABLE,
                Map.of(),
                Duration.ofSeconds(10));
    }

    /** Collects the log as the server does, and shows it to nobody. */
    private static final class Silent implements Progress {
        private final List<Entry> log = new ArrayList<>();

        @Override
        public void planned(int statements) {}

        @Override
        public void started(int statement, Range at) {}

        @Override
        public void finished(Entry entry) {
            log.add(entry);
        }

        @Override
        public void waiting(int statement, List<Blocker> blockers) {}

        @Override
        public void evidence(String note) {
            throw new IllegalStateException("a superuser keeps its history in the target");
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
