package dev.sluice.engine.mysql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corpus beside this class, judged by the dialect and by a real server. */
class MariadbConformanceTest {
    private static final int SYNTAX_ERROR = 1064;
    private final MariadbDialect dialect = new MariadbDialect(110_405);

    @Test
    void agreesWithTheServerOnEveryStatementOfTheCorpus() throws SQLException {
        List<String> wrong = new ArrayList<>();
        for (String line : corpus()) {
            char said = line.charAt(0);
            String sql = line.substring(2);
            boolean server = said == '+' || said == '~';
            boolean ours = said == '+' || said == '!';
            Fact fact = read(sql);
            boolean read = !(fact instanceof Fact.Unreadable);
            if (read != ours) {
                wrong.add("dialect " + (read ? "reads: " : "refuses: ") + sql + "  " + (read ? "" : fact));
            }
            boolean accepted = serverReads(sql);
            if (accepted != server) {
                wrong.add("server " + (accepted ? "reads: " : "refuses: ") + sql);
            }
        }
        assertThat(wrong).isEmpty();
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

    private static final TestServers.TestDatabase DATABASE = TestServers.createMariaDbDatabase();

    private Fact read(String sql) {
        Range at = new Range(Position.START, new Position(sql.length(), 1, sql.length() + 1));
        ScriptUnit unit = new ScriptUnit(0, ScriptUnit.Kind.STATEMENT, sql, at, "", "");
        return dialect.parse(unit).fact();
    }

    private static List<String> corpus() {
        try (var in = MariadbConformanceTest.class.getResourceAsStream("mariadb-conformance.txt")) {
            String text = new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
