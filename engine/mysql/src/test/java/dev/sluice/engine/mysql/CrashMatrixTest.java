package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Session;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The connection is cut at every command of the client, before it is delivered and after; then it is run again. */
class CrashMatrixTest {
    private static final String SCRIPT = """
            CREATE TABLE made (id int PRIMARY KEY);
            UPDATE counter SET n = n + 1;
            ALTER TABLE counter ADD COLUMN added int;
            SET @x = 7;
            INSERT INTO made VALUES (@x);
            BEGIN;
            UPDATE counter SET n = n + 10;
            INSERT INTO log VALUES ('once');
            COMMIT;
            CREATE INDEX by_n ON counter (n);
            TRUNCATE TABLE emptied;
            RENAME TABLE old_name TO new_name;
            DROP TABLE gone;
            """;

    @Test
    void takesEffectExactlyOnceWhereverTheConnectionIsCut() throws IOException {
        int commands = run(0, false, "count");
        assertThat(commands).isGreaterThan(40);
        for (int cut = 1; cut <= commands; cut++) {
            run(cut, false, "cut before " + cut);
            run(cut, true, "cut after " + cut);
        }
    }

    /** Rows of MyISAM cannot be rolled back: at one point nobody can tell, and nothing is repeated by guess. */
    @Test
    void neverRepeatsRowsOfATableWithoutTransactions() throws IOException {
        int unknown = 0;
        for (int cut = 8; cut <= 24; cut++) {
            Place place = Servers.database("create table m (n int) engine = MyISAM", "insert into m values (0)");
            try (CuttingProxy proxy = new CuttingProxy(place.port(), cut, true);
                    Session session = Servers.engine().open(Servers.target(place, proxy.port()))) {
                var change = Servers.change("k", "update m set n = n + 1");
                Outcome first = session.executor().orElseThrow().execute(change, new Heard());
                Outcome second = Servers.execute(place, "k", "update m set n = n + 1");
                assertThat(first).isNotInstanceOf(Outcome.Failed.class);
                unknown += second instanceof Outcome.Unknown ? 1 : 0;
                assertThat(Servers.ask(place, "select n from m"))
                        .as("cut %s, %s", cut, second)
                        .isIn(second instanceof Outcome.Unknown ? new Object[] {"0", "1"} : new Object[] {"1"});
            }
        }
        assertThat(unknown).isBetween(1, 4);
    }

    private static int run(int cut, boolean deliver, String what) throws IOException {
        Place place = Servers.database(
                "create table counter (n int)",
                "insert into counter values (0)",
                "create table log (what varchar(10))",
                "create table emptied (n int)",
                "create table old_name (n int)",
                "create table gone (n int)");
        try (CuttingProxy proxy = new CuttingProxy(place.port(), cut, deliver)) {
            Outcome first = execute(place, proxy.port());
            if (cut == 0) {
                assertThat(first).isEqualTo(new Outcome.Done(false));
            }
            Outcome second = execute(place, place.port());
            assertThat(second).as(what).isInstanceOf(Outcome.Done.class);
            assertThat(effects(place)).as(what).isEqualTo("11 1 1 1 1 0 1 0");
            return proxy.packets();
        }
    }

    private static Outcome execute(Place place, int port) {
        try (Session session = Servers.engine().open(Servers.target(place, port))) {
            return session.executor().orElseThrow().execute(Servers.change("k", SCRIPT), new Heard());
        } catch (EngineException e) {
            return new Outcome.Unknown(-1, String.valueOf(e.getMessage()), "");
        }
    }

    private static String effects(Place place) {
        String in = " from information_schema.";
        String here = " where table_schema = database() and ";
        return Servers.ask(
                place,
                "select concat_ws(' ', (select n from counter), (select count(*) from made), (select count(*) from log),"
                        + "(select count(*)" + in + "columns" + here + "column_name = 'added'),"
                        + "(select count(*)" + in + "statistics" + here + "index_name = 'by_n'),"
                        + "(select count(*) from emptied),"
                        + "(select count(*)" + in + "tables" + here + "table_name = 'new_name'),"
                        + "(select count(*)" + in + "tables" + here + "table_name in ('gone', 'old_name')))");
    }
}
