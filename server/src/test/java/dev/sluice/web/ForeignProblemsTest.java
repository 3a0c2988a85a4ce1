package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sluice.embedded.testing.TestServers;
import dev.sluice.kernel.Problem;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

class ForeignProblemsTest {
    @Test
    void aStoreThatGivesNoConnectionIsNotOurBug() throws Exception {
        TestServers.TestDatabase database = TestServers.createPostgresDatabase();
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://" + database.host() + ":" + database.port() + "/" + database.name());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        try (var pool = new HikariDataSource(config);
                Connection _ = pool.getConnection()) {
            Problem problem = refusal(JdbcClient.create(pool));

            assertThat(problem.code()).isEqualTo("web.storeBusy");
            assertThat(HttpStatuses.of(problem)).isBetween(502, 504);
            assertThat(problem.next()).isPresent();
        }
    }

    private static Problem refusal(JdbcClient store) {
        try {
            store.sql("select 1").query(Integer.class).single();
            throw new AssertionError("there was a connection");
        } catch (RuntimeException failure) {
            return ForeignProblems.of(failure, new MockHttpServletRequest());
        }
    }
}
