package dev.sluice.engine.mysql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The corpus beside this class, judged by the dialect and by a real server: MariaDB, or MySQL in profile mysql8. */
class ConformanceTest {
    private static final int SYNTAX_ERROR = 1064;
    private static final Optional<Path> MYSQL =
            Optional.ofNullable(System.getProperty("sluice.mysql")).map(Path::of);
    private static final String CORPUS = MYSQL.isPresent() ? "mysql-conformance.txt" : "mariadb-conformance.txt";
    private static final TestServers.TestDatabase DATABASE =
            MYSQL.map(TestServers::createMysqlDatabase).orElseGet(TestServers::createMariaDbDatabase);

    private final Dialect dialect = MYSQL.isPresent() ? new MysqlDialect(80_033) : new MariadbDialect(110_405);

    @Test
    void agreesWithTheServerOnEveryStatementOfTheCorpus() throws SQLException {
        List<String> judged = new ArrayList<>();
        for (String line : corpus()) {
            judged.add(line.isBlank() || line.startsWith("#") ? line : mark(line.substring(2)) + line.substring(1));
        }
        assertThat(judged).containsExactlyElementsOf(corpus());
    }

    private char mark(String sql) throws SQLException {
        boolean ours = !(read(sql) instanceof Fact.Unreadable);
        boolean server = serverReads(sql);
        if (ours == server) {
            return ours ? '+' : '-';
        }
        return server ? '~' : '!';
    }

    /** Each statement alone, in a database and connection of its own: none may lean on another. */
    private static boolean serverReads(String sql) throws SQLException {
        try (Connection connection = DATABASE.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (e.getErrorCode() == 0) {
                throw e;
            }
            return e.getErrorCode() != SYNTAX_ERROR;
        }
    }

    private Fact read(String sql) {
        Range at = new Range(Position.START, new Position(sql.length(), 1, sql.length() + 1));
        ScriptUnit unit = new ScriptUnit(0, ScriptUnit.Kind.STATEMENT, sql, at, "", "");
        return dialect.parse(unit).fact();
    }

    private static List<String> corpus() {
        try (var in = ConformanceTest.class.getResourceAsStream(CORPUS)) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
