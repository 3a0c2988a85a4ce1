package dev.sluice.engine.postgres.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts beside what is read from them; {@code -Dgolden=true} rewrites the latter. */
class PgDialectCasesTest {
    private static final Path CASES = Path.of("src/test/resources/dev/sluice/engine/postgres/dialect");

    private final PgDialect dialect = new PgDialect();

    @ParameterizedTest
    @ValueSource(strings = {"tables", "alterations", "objects", "queries", "changes", "others"})
    void readsWhatTheScriptSays(String name) throws IOException {
        String script = Files.readString(CASES.resolve(name + ".sql"));
        StringBuilder facts = new StringBuilder();
        Shown shown = new Shown(script);
        for (ScriptUnit unit : dialect.split(script)) {
            Statement statement = dialect.parse(unit);
            String fact = shown.show(statement.fact());
            // the range of the whole statement is the unit's, and stands first
            assertThat(fact).contains("(at=" + shown.show(unit.range()));
            facts.append(unit.line()).append(": ");
            facts.append(fact.replace("(at=" + shown.show(unit.range()) + ")", "()")
                            .replace("(at=" + shown.show(unit.range()) + " ", "("))
                    .append('\n');
        }
        Path expected = CASES.resolve(name + ".facts");
        if (Boolean.getBoolean("golden")) {
            Files.writeString(expected, facts);
        }
        assertThat(facts.toString()).isEqualTo(Files.readString(expected));
    }
}
