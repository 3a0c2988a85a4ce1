package dev.sluice.engine.postgres.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements with words lost, doubled, exchanged: whatever PostgreSQL still accepts must be read, in its place. */
class PgDialectMutationTest {
    private static final int VARIANTS_OF_EACH = 40;

    private final PgDialect dialect = new PgDialect();

    @Test
    void readsWhateverPostgresAccepts() throws IOException {
        Random random = new Random(20261124);
        int accepted = 0;
        for (String statement : Mutants.statements()) {
            for (int i = 0; i < VARIANTS_OF_EACH; i++) {
                for (ScriptUnit unit : dialect.split("-- ü\n" + Mutants.of(statement, random))) {
                    accepted += check(unit) ? 1 : 0;
                }
            }
        }
        assertThat(accepted).isGreaterThan(400);
    }

    private boolean check(ScriptUnit unit) {
        Fact fact = dialect.parse(unit).fact();
        if (fact instanceof Fact.Unreadable unreadable) {
            assertThat(unreadable.message()).as(unit.text()).doesNotStartWith(PgDialect.MISTAKE);
            return false;
        }
        assertThat(fact.at()).isEqualTo(unit.range());
        checkPlaces(fact, unit);
        return true;
    }

    /** All ranges lie in the statement; a name stands where it says. */
    private void checkPlaces(Object value, ScriptUnit unit) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> checkPlaces(inner, unit));
            case Collection<?> list -> list.forEach(inner -> checkPlaces(inner, unit));
            case Range range -> {
                if (!range.equals(Range.NONE)) {
                    assertThat(range.start())
                            .as(unit.text())
                            .isGreaterThanOrEqualTo(unit.range().start());
                    assertThat(range.end())
                            .as(unit.text())
                            .isLessThanOrEqualTo(unit.range().end());
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    checkPlaces(valueOf(component, record), unit);
                }
                if (record instanceof Name name
                        && !name.at().equals(Range.NONE)
                        && !name.value().equals("*")) {
                    assertThat(spelled(name, unit)).as(unit.text()).isEqualTo(name.value());
                }
            }
            default -> {}
        }
    }

    private String spelled(Name name, ScriptUnit unit) {
        int base = unit.range().start().offset();
        String text = unit.text()
                .substring(name.at().start().offset() - base, name.at().end().offset() - base);
        return name.quoted()
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : dialect.identifiers().fold(text, false);
    }

    private static Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
