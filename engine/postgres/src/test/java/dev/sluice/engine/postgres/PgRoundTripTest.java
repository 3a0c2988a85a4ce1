package dev.sluice.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.engine.tck.ExecutorContract;
import dev.sluice.sql.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Schemas that are awkward to print: what is printed makes an equal schema, and keeps what the server tells of it. */
class PgRoundTripTest {
    private static final String CASE = "-- case: ";
    private static final PgFixture FIXTURE = new PgFixture();

    /** One of {@code awkward.sql}. */
    record Case(String name, String script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Arrays.stream(PgFixture.resource("awkward.sql").split("(?m)^" + CASE))
                .filter(text -> !text.isBlank())
                .map(text -> new Case(text.lines().findFirst().orElseThrow(), "-- " + text));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsPrintedMakesAnEqualSchema(Case awkward) {
        var printer = FIXTURE.engine().printer().orElseThrow();
        Target first = FIXTURE.freshTarget();
        ExecutorContract.run(FIXTURE, first, "first", awkward.script());
        Schema schema = read(first);
        String printed = printer.print(schema);

        Target second = FIXTURE.freshTarget();
        ExecutorContract.run(FIXTURE, second, "second", printed);
        Schema again = read(second);
        assertThat(printer.print(again)).isEqualTo(printed);
        assertThat(again).isEqualTo(schema);
        assertThat(printer.fingerprint(again)).isEqualTo(printer.fingerprint(schema));
        assertThat(told(second)).as("of what was printed:%n%s", printed).containsExactlyElementsOf(told(first));
    }

    private static Schema read(Target target) {
        try (Session session = FIXTURE.engine().open(target)) {
            return session.inspector().orElseThrow().schema();
        }
    }

    /** What the server's own catalogue tells, independent of our inspector: a thing that both forget shows here. */
    private static List<String> told(Target target) {
        return FIXTURE.text(target, PgFixture.resource("told.sql")).lines().toList();
    }
}
