package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.ScriptUnit;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every script. Scripts are made from a seed, which a failure names. */
class SplitterPropertyTest {
    private static final int SCRIPTS = 3_000;

    private static final List<String> FRAGMENTS = List.of(
            "SELECT",
            "CREATE",
            "FUNCTION",
            "PROCEDURE",
            "TRIGGER",
            "BEGIN",
            "ATOMIC",
            "NOT",
            "END",
            "CASE",
            "IF",
            "LOOP",
            "REPEAT",
            "COPY t FROM stdin",
            "DELIMITER ",
            "DELIMITER $$\n",
            "\nDELIMITER ;\n",
            "$$",
            "$a$",
            "$1",
            "$",
            "'",
            "\"",
            "`",
            "[",
            "]",
            "E'",
            "\\",
            "\\.",
            "\n\\.\n",
            "\\g",
            "\\;",
            "/*",
            "*/",
            "/*!",
            "--",
            "-- ",
            "#",
            ";",
            ";",
            ";;",
            "(",
            ")",
            " ",
            "\n",
            "\r\n",
            "\r",
            "\t",
            "\uFEFF",
            "\u00A0",
            "é",
            "😀",
            "\uD83D",
            "\0",
            "x",
            "1",
            ".",
            ",",
            ":",
            "@",
            "source x",
            "CREATE RULE",
            "DO",
            "/",
            "GO",
            "{{",
            "}}");

    private static final List<String> PIECES = List.of(
            "SELECT 1",
            "SELECT 'it''s; fine', \"a;b\"",
            "INSERT INTO t (a, b) VALUES (1, 'x'), (2, 'y;\nz')",
            "CREATE TABLE t (\n  id int primary key, -- the key; really\n  b text default ';' /* ; */\n)",
            "UPDATE t SET a = CASE WHEN b THEN 1 ELSE 2 END WHERE id IN (1, 2)",
            "DROP TABLE IF EXISTS t",
            "ALTER TABLE t ADD COLUMN \"end;\" int",
            "DELETE FROM t WHERE a = (SELECT max(a) FROM u)");

    private static final List<String> GAPS =
            List.of("", "\n", " ", "\r\n\r\n", "\n-- a comment; with ' a quote\n", "/* one; */ /* two */", "\t\u00A0");

    @Test
    void neverThrowsAndKeepsPositionsAndTextOfAnyScript() {
        for (SplitterProfile profile : Split.ALL) {
            for (int seed = 0; seed < SCRIPTS; seed++) {
                String script = fragments(new Random(seed));
                checkPositions(script, Split.units(profile, script), "seed " + seed + " of " + profile.bodies());
            }
        }
    }

    @Test
    void neverThrowsOnRandomCharacters() {
        for (SplitterProfile profile : Split.ALL) {
            for (int seed = 0; seed < SCRIPTS; seed++) {
                Random random = new Random(seed);
                StringBuilder script = new StringBuilder();
                for (int i = random.nextInt(200); i > 0; i--) {
                    script.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
                }
                checkPositions(script.toString(), Split.units(profile, script.toString()), "seed " + seed);
            }
        }
    }

    @Test
    void findsThePiecesThatWereJoined() {
        for (SplitterProfile profile : Split.ALL) {
            for (int seed = 0; seed < SCRIPTS; seed++) {
                Random random = new Random(seed);
                List<String> pieces = new ArrayList<>();
                StringBuilder script = new StringBuilder();
                for (int i = 1 + random.nextInt(6); i > 0; i--) {
                    String piece = any(random, PIECES);
                    pieces.add(piece);
                    script.append(any(random, GAPS)).append(piece).append(any(random, GAPS));
                    script.append(i > 1 || random.nextBoolean() ? ";" : "");
                }
                String whole = script.append(any(random, GAPS)).toString();
                assertThat(Split.texts(profile, whole))
                        .as("seed %d: %s", seed, whole)
                        .isEqualTo(pieces);
                assertThat(restored(whole, Split.units(profile, whole)))
                        .as("seed %d", seed)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void givesTheSameUnitsThroughEveryWindow() {
        for (SplitterProfile profile : Split.ALL) {
            for (int seed = 0; seed < SCRIPTS; seed++) {
                String script = fragments(new Random(seed));
                List<ScriptUnit> wide = new ArrayList<>();
                new Splitter(profile).split(new StringReader(script)).forEachRemaining(wide::add);
                assertThat(Split.units(profile, script))
                        .as("seed %d: %s", seed, script)
                        .isEqualTo(wide);
            }
        }
    }

    private static String fragments(Random random) {
        StringBuilder script = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            script.append(any(random, FRAGMENTS)).append(random.nextBoolean() ? " " : "");
        }
        return script.toString();
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void checkPositions(String script, List<ScriptUnit> units, String which) {
        int before = 0;
        for (ScriptUnit unit : units) {
            int start = unit.range().start().offset();
            int end = unit.range().end().offset();
            assertThat(script.substring(start, end))
                    .as(which)
                    .isEqualTo(unit.text())
                    .isNotEmpty();
            assertThat(script.substring(before, start)).as(which).endsWith(unit.leading());
            assertThat(unit.range().start()).as(which).isEqualTo(position(script, start));
            assertThat(unit.range().end()).as(which).isEqualTo(position(script, end));
            before = end;
        }
    }

    /** Leading and text of all units, with the terminators and closing comments that stand between them. */
    private static String restored(String script, List<ScriptUnit> units) {
        StringBuilder restored = new StringBuilder();
        for (int i = 0; i < units.size(); i++) {
            ScriptUnit unit = units.get(i);
            boolean last = i + 1 == units.size();
            int next = last
                    ? script.length()
                    : units.get(i + 1).range().start().offset()
                            - units.get(i + 1).leading().length();
            String terminator = script.substring(unit.range().end().offset(), next);
            assertThat(Split.texts(SplitterProfile.SQLITE, terminator)).isEmpty();
            assertThat(last || terminator.endsWith(";")).isTrue();
            restored.append(unit.leading()).append(unit.text()).append(terminator);
        }
        return restored.toString();
    }

    private static Position position(String script, int offset) {
        int line = 1;
        int start = script.startsWith("\uFEFF") ? 1 : 0;
        for (int i = 0; i < offset; i++) {
            char c = script.charAt(i);
            boolean pair = c == '\n' && i > 0 && script.charAt(i - 1) == '\r';
            if (c == '\n' || c == '\r') {
                line += pair ? 0 : 1;
                start = i + 1;
            }
        }
        return new Position(offset, line, Math.max(1, offset - start + 1));
    }
}
