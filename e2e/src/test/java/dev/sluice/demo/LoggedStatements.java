package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The log of a run, set against the text of the script: nothing but comments may stand between its statements. */
final class LoggedStatements {
    private static final Pattern BETWEEN = Pattern.compile("(\\s|;|(--|#)[^\\n]*(\\n|$)|/\\*.*?\\*/)*", Pattern.DOTALL);

    private LoggedStatements() {}

    /** @param where for messages */
    static void assertCover(String script, List<JsonNode> log, String where) {
        int end = 0;
        for (JsonNode entry : log) {
            int start = offset(
                    script, entry.path("line").asInt(0), entry.path("column").asInt(0));
            assertThat(between(script, end, start))
                    .as("between statements, %s: %s", where, entry)
                    .matches(BETWEEN);
            String text = entry.path("text").asString("");
            assertThat(script.substring(start)).as("%s: %s", where, entry).startsWith(text);
            assertThat(entry.path("microseconds").asLong(0))
                    .as("duration, %s: %s", where, entry)
                    .isPositive();
            assertThat(entry.path("rows").isIntegralNumber())
                    .as("rows, %s: %s", where, entry)
                    .isTrue();
            assertThat(entry.path("error").asString("")).as(where).isEmpty();
            end = start + text.length();
        }
        assertThat(between(script, end, script.length()))
                .as("after the last statement, %s", where)
                .matches(BETWEEN);
    }

    private static String between(String script, int end, int start) {
        assertThat(start).isGreaterThanOrEqualTo(end);
        return script.substring(end, start);
    }

    private static int offset(String script, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = script.indexOf('\n', start) + 1;
        }
        return start + column - 1;
    }
}
