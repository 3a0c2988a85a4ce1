package dev.sluice.engine.postgres.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.postgres.grammar.PgGrammar;
import dev.sluice.engine.postgres.grammar.PgSyntaxError;
import dev.sluice.engine.postgres.grammar.PgTooComplex;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the parser says of a text, and where, is what a server of the same version says. */
class PgConformanceTest {
    /** The server reads the whole text before it runs the first statement: this one ends it. */
    private static final String STOP = "SELECT 1/0; ";

    private static final String DIVISION_BY_ZERO = "22012";

    @Test
    void agreesWithTheServer() throws SQLException, IOException {
        TestServers.TestDatabase database = TestServers.createPostgresDatabase();
        // in this mode the driver sends the text as it is
        String url = database.jdbcUrl() + "?preferQueryMode=simple";
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<String> differences = new ArrayList<>();
            int refused = 0;
            for (String text : texts()) {
                String server = verdictOfServer(statement, text);
                String parser = verdictOfParser(text);
                refused += server.isEmpty() ? 0 : 1;
                if (!server.equals(parser)) {
                    differences.add(text + "\n  server: " + server + "\n  parser: " + parser);
                }
            }
            assertThat(differences).isEmpty();
            assertThat(refused).isBetween(1_000, 3_000);
        }
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        Random random = new Random(18);
        for (String statement : Mutants.statements()) {
            texts.add(statement);
            for (int i = 0; i < 12; i++) {
                texts.add(Mutants.of(statement, random));
            }
        }
        return texts;
    }

    /** Empty when the server accepts the text, else its message and the position, in characters. */
    private static String verdictOfServer(Statement statement, String text) {
        try {
            statement.execute(STOP + text);
            return "the server went on behind a division by zero";
        } catch (PSQLException e) {
            if (DIVISION_BY_ZERO.equals(e.getSQLState())) {
                return "";
            }
            Optional<ServerErrorMessage> error = Optional.ofNullable(e.getServerErrorMessage());
            int position = error.map(ServerErrorMessage::getPosition).orElse(0) - STOP.length();
            return error.map(ServerErrorMessage::getMessage).orElse("") + " @" + Math.max(position, 0);
        } catch (SQLException e) {
            return e.toString();
        }
    }

    private static String verdictOfParser(String text) {
        try {
            PgGrammar.shared().parse(text);
            return "";
        } catch (PgSyntaxError e) {
            return e.getMessage() + " @" + (text.codePointCount(0, e.offset()) + 1);
        } catch (PgTooComplex e) {
            return e.toString();
        }
    }
}
