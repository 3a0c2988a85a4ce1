package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.ScriptUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same in every dialect. */
class SplitterTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t", "\uFEFF", "-- only\n/* comments */\n", ";;\n;", "\u00A0", "-- no line end"})
    void findsNoUnitWhereNothingIs(String script) {
        for (SplitterProfile profile : Split.ALL) {
            assertThat(Split.units(profile, script)).isEmpty();
        }
    }

    @Test
    void cutsAtSemicolonsAndKeepsWhatStandsBefore() {
        for (SplitterProfile profile : Split.ALL) {
            var units = Split.units(profile, "-- first\nSELECT 1;\n\n/* second */ SELECT 2 -- no terminator\n");
            assertThat(units).extracting(ScriptUnit::text).containsExactly("SELECT 1", "SELECT 2");
            assertThat(units).extracting(ScriptUnit::leading).containsExactly("-- first\n", "\n\n/* second */ ");
            assertThat(units).extracting(ScriptUnit::index).containsExactly(0, 1);
        }
    }

    @Test
    void countsLinesByEveryLineEnd() {
        var units = Split.units(SplitterProfile.POSTGRESQL, "a;\r\nb;\rc;\nd\r\n+ e\r\n  ;f");
        assertThat(units)
                .extracting(u -> u.range().start())
                .containsExactly(
                        new Position(0, 1, 1),
                        new Position(4, 2, 1),
                        new Position(7, 3, 1),
                        new Position(10, 4, 1),
                        new Position(21, 6, 4));
        assertThat(units.get(3).range().end()).isEqualTo(new Position(16, 5, 4));
    }

    @Test
    void countsLinesInsideQuotesAndComments() {
        var units = Split.units(SplitterProfile.SQLITE, "/*\n\n*/SELECT '\r\n';x");
        assertThat(units.get(0).range().start()).isEqualTo(new Position(6, 3, 3));
        assertThat(units.get(0).range().end()).isEqualTo(new Position(17, 4, 2));
        assertThat(units.get(1).range().start()).isEqualTo(new Position(18, 4, 3));
    }

    @Test
    void countsColumnsFromBehindTheByteOrderMark() {
        var unit = Split.units(SplitterProfile.MYSQL, "\uFEFFSELECT 1;").getFirst();
        assertThat(unit.text()).isEqualTo("SELECT 1");
        assertThat(unit.leading()).isEqualTo("\uFEFF");
        assertThat(unit.range().start()).isEqualTo(new Position(1, 1, 1));
    }

    @Test
    void countsUtf16CodeUnits() {
        var units = Split.units(SplitterProfile.POSTGRESQL, "SELECT '😀';SELECT 'é'");
        assertThat(units.get(1).range().start()).isEqualTo(new Position(12, 1, 13));
    }

    @Test
    void dropsSpacesThatOfficeProgramsLeaveBehind() {
        for (SplitterProfile profile : Split.ALL) {
            assertThat(Split.texts(profile, "SELECT 1\u00A0;\n\u00A0\u3000\u200B"))
                    .containsExactly("SELECT 1");
        }
    }

    @Test
    void takesAllBehindAnOpenQuoteAsTheLastUnit() {
        for (SplitterProfile profile : Split.ALL) {
            assertThat(Split.texts(profile, "SELECT 1; SELECT 'open; SELECT 2;\n"))
                    .containsExactly("SELECT 1", "SELECT 'open; SELECT 2;\n");
        }
    }

    @Test
    void takesAllBehindAnOpenCommentAsTheLastUnit() {
        for (SplitterProfile profile : Split.ALL) {
            assertThat(Split.texts(profile, "SELECT 1; /* DROP TABLE t;"))
                    .containsExactly("SELECT 1", "/* DROP TABLE t;");
        }
    }

    @Test
    void leavesQuotesSemicolonsAndBackslashesInStringsAlone() {
        assertThat(Split.texts(SplitterProfile.POSTGRESQL, "SELECT 'a''; b', \"x;\"\"y\", 'c:\\'; SELECT 2"))
                .containsExactly("SELECT 'a''; b', \"x;\"\"y\", 'c:\\'", "SELECT 2");
        assertThat(Split.texts(SplitterProfile.MYSQL, "SELECT 'a\\'; b', \"x;\\\"y\", `p``;q`; SELECT 2"))
                .containsExactly("SELECT 'a\\'; b', \"x;\\\"y\", `p``;q`", "SELECT 2");
        assertThat(Split.texts(SplitterProfile.SQLITE, "SELECT 'a''; b', [x;'y], `p;q`, 'c:\\'; SELECT 2"))
                .containsExactly("SELECT 'a''; b', [x;'y], `p;q`, 'c:\\'", "SELECT 2");
    }

    @Test
    void leavesPlaceholdersAlone() {
        for (SplitterProfile profile : Split.ALL) {
            assertThat(Split.texts(profile, "CREATE TABLE ${schema}.t (a int); SELECT {{x}}, #{y}\n, :z, $1, ?; c"))
                    .startsWith("CREATE TABLE ${schema}.t (a int)");
        }
    }
}
