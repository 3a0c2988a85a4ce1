package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.Diagnosis.Result;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Target;
import dev.sluice.engine.kit.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PgDiagnosisTest {
    private final PostgresEngine engine = new PostgresEngine();
    private final Target target = new PgFixture().freshTarget();

    @Test
    void goesThroughAllSteps() {
        assertThat(engine.diagnose(target).steps())
                .extracting(Diagnosis.Step::name)
                .containsExactly("resolve", "connect", "tls", "login", "database", "version", "read", "write");
    }

    @Test
    void saysThatAServerIsTooOld() {
        var found = PgDiagnosis.version(110_022, "PostgreSQL 11.22");
        assertThat(found.result()).isEqualTo(Result.FAILED);
        assertThat(found.message()).isEqualTo("PostgreSQL 11.22 is too old.");
        assertThat(found.next()).contains("12");
        assertThat(PgDiagnosis.version(180_000, "PostgreSQL 18.0").result()).isEqualTo(Result.OK);
    }

    @Test
    void saysThatTheAccountMayNotConnectToTheDatabase() throws SQLException {
        say("REVOKE CONNECT ON DATABASE " + target.database() + " FROM PUBLIC");
        Diagnosis.Step last = engine.diagnose(as("barred")).steps().getLast();
        assertThat(last.name()).isEqualTo("database");
        assertThat(last.message()).contains("may not connect");
        assertThat(last.next()).contains("GRANT CONNECT");
    }

    @Test
    void saysWhatTheAccountCannotRead() throws SQLException {
        say("CREATE TABLE secret (n int)");
        assertThat(engine.diagnose(as("reader")).steps())
                .filteredOn(step -> step.name().equals("read"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.result()).isEqualTo(Result.WARNING);
                    assertThat(step.message()).isEqualTo("1 of 1 tables and views cannot be read.");
                    assertThat(step.next()).contains("GRANT SELECT");
                });
    }

    @Test
    void saysThatTransactionsOfTheAccountAreReadOnly() throws SQLException {
        Target reader = as("read_only");
        say("ALTER ROLE " + reader.user() + " SET default_transaction_read_only = on");
        Diagnosis.Step last = engine.diagnose(reader).steps().getLast();
        assertThat(last.name()).isEqualTo("write");
        assertThat(last.result()).isEqualTo(Result.FAILED);
        assertThat(last.next()).contains("default_transaction_read_only");
    }

    private Target as(String role) throws SQLException {
        String name = role + "_" + target.database();
        say("CREATE ROLE " + name + " LOGIN PASSWORD 'x'");
        return new Target(
                target.host(),
                target.port(),
                target.database(),
                name,
                new Secret("x"),
                target.tls(),
                target.options(),
                target.connectTimeout());
    }

    private void say(String sql) throws SQLException {
        try (Connection connection = PgConnector.connect(target)) {
            Rows.change(connection, sql);
        }
    }
}
