package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresqlSplitTest {
    private static List<String> texts(String script) {
        return Split.texts(SplitterProfile.POSTGRESQL, script);
    }

    @Test
    void readsDollarQuotesInsideDollarQuotes() {
        String body = "DO $body$ BEGIN EXECUTE $$SELECT 'a;' || $x$;$x$;$$; END; $body$";
        assertThat(texts(body + "; SELECT $1; SELECT a$b$c; SELECT 2"))
                .containsExactly(body, "SELECT $1", "SELECT a$b$c", "SELECT 2");
    }

    @Test
    void readsEscapesInEscapeStringsOnly() {
        assertThat(texts("SELECT E'it\\'s; ', e'\\\\', 'c:\\', some_e'x;', U&'\\'; SELECT 2"))
                .containsExactly("SELECT E'it\\'s; ', e'\\\\', 'c:\\', some_e'x;', U&'\\'", "SELECT 2");
    }

    @Test
    void nestsComments() {
        assertThat(texts("/* a /* ; */ ' ; */ SELECT 1; SELECT 2 -- '\n; SELECT 3"))
                .containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void keepsTheBodyOfAnSqlStandardRoutineTogether() {
        String function = """
                create or replace function f(a int) returns int language sql
                begin atomic
                  insert into log(x) values (case when a > 0 then 1 else 2 end);
                  select case a when 1 then 2 end;
                end""";
        assertThat(texts(function + ";\nSELECT 1;")).containsExactly(function, "SELECT 1");
    }

    @Test
    void takesBeginOfATransactionAsAStatement() {
        assertThat(texts("BEGIN; CREATE INDEX CONCURRENTLY i ON t (a); COMMIT"))
                .containsExactly("BEGIN", "CREATE INDEX CONCURRENTLY i ON t (a)", "COMMIT");
    }

    @Test
    void keepsTheActionsOfARuleTogether() {
        String rule = "CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); DELETE FROM b)";
        assertThat(texts(rule + "; SELECT (1; SELECT 2")).containsExactly(rule, "SELECT (1", "SELECT 2");
    }

    @Test
    void takesTriggersThatExecuteFunctionsAsTheyAre() {
        assertThat(texts("CREATE TRIGGER t AFTER INSERT ON x EXECUTE FUNCTION f(); SELECT 1; END;"))
                .containsExactly("CREATE TRIGGER t AFTER INSERT ON x EXECUTE FUNCTION f()", "SELECT 1", "END");
    }

    @Test
    void readsTheRowsBehindACopy() {
        var units = Split.units(SplitterProfile.POSTGRESQL, """
                COPY public.t (a, "from;") FROM stdin WITH (FORMAT text); -- rows
                1\tit's; one
                2\t\\N
                \\.

                SELECT 1;
                copy u from STDIN;
                \\.
                COPY (SELECT 1) TO stdout; COPY v FROM '/file';
                """);
        assertThat(units)
                .extracting(unit -> unit.kind() + ": " + unit.text())
                .containsExactly(
                        "COPY: COPY public.t (a, \"from;\") FROM stdin WITH (FORMAT text)",
                        "STATEMENT: SELECT 1",
                        "COPY: copy u from STDIN",
                        "STATEMENT: COPY (SELECT 1) TO stdout",
                        "STATEMENT: COPY v FROM '/file'");
        assertThat(units.get(0).data()).isEqualTo("1\tit's; one\n2\t\\N\n");
        assertThat(units.get(1).leading()).isEqualTo("\n\n");
        assertThat(units.get(1).line()).isEqualTo(6);
        assertThat(units.get(2).data()).isEmpty();
    }

    @Test
    void readsRowsUpToTheEndWhenNothingClosesThem() {
        var unit = Split.units(SplitterProfile.POSTGRESQL, "COPY t FROM stdin;\r\n1\r\n\\.x")
                .getFirst();
        assertThat(unit.data()).isEqualTo("1\r\n\\.x");
    }

    @Test
    void takesPsqlCommandsAsSuch() {
        assertThat(Split.kinds(SplitterProfile.POSTGRESQL, """
                \\set ON_ERROR_STOP on
                SELECT :'name', :"col", '\\d' \\gset
                  \\connect other ;
                SELECT 1 \\; SELECT 2;
                \\copy t from stdin csv
                1;2
                \\.
                \\echo 'a; b'
                """))
                .containsExactly(
                        "CLIENT_COMMAND: \\set ON_ERROR_STOP on",
                        "STATEMENT: SELECT :'name', :\"col\", '\\d'",
                        "CLIENT_COMMAND: \\gset",
                        "CLIENT_COMMAND: \\connect other",
                        "STATEMENT: SELECT 1",
                        "STATEMENT: SELECT 2",
                        "CLIENT_COMMAND: \\copy t from stdin csv",
                        "CLIENT_COMMAND: \\echo 'a; b'");
    }
}
