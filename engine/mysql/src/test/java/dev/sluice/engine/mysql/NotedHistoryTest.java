package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Change;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Outcome;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes by an account that may make no table anywhere. */
class NotedHistoryTest {
    private static final String SCRIPT = """
            UPDATE counter SET n = n + 1;
            SET @x = 7;
            BEGIN;
            UPDATE counter SET n = n + 10;
            INSERT INTO log VALUES ('once');
            COMMIT;
            BEGIN;
            UPDATE counter SET n = 500;
            ROLLBACK;
            CREATE INDEX by_n ON counter (n);
            DROP TABLE gone;
            INSERT INTO log VALUES ('last');
            """;
    private static final String RIGHT = "11 2 1 0";
    private static final String PASSWORD = "guest";

    private String kept = "";

    @Test
    void leavesNothingInTheServerAndFindsWhatIsDone() throws IOException {
        Place place = database();
        assertThat(execute(place, place.port())).isEqualTo(new Outcome.Done(false));
        assertThat(effects(place)).isEqualTo(RIGHT);
        assertThat(execute(place, place.port())).isEqualTo(new Outcome.Done(true));
        assertThat(effects(place)).isEqualTo(RIGHT);
        assertThat(
                        Servers.ask(
                                place,
                                "select count(*) from information_schema.tables where table_schema = database() and table_name like 'sluice%'"))
                .isEqualTo("0");
    }

    /** At every cut: exactly once, or an UNKNOWN after which nothing is repeated. Never twice. */
    @Test
    void takesEffectOnceOrSaysThatNobodyCanTell() throws IOException {
        int commands = cut(0, false, new ArrayList<>());
        List<Integer> unknown = new ArrayList<>();
        for (int at = 1; at <= commands; at++) {
            cut(at, false, unknown);
            cut(at, true, unknown);
        }
        // The COMMIT of each of three transactions, lost before it was delivered or with its answer; and the index,
        // which
        // the account may not try on a copy.
        assertThat(unknown).hasSizeBetween(1, 8);
    }

    private int cut(int at, boolean deliver, List<Integer> unknown) throws IOException {
        kept = "";
        Place place = database();
        try (CuttingProxy proxy = new CuttingProxy(place.port(), at, deliver)) {
            Outcome first = execute(place, proxy.port());
            String after = effects(place);
            Outcome second = execute(place, place.port());
            if (second instanceof Outcome.Unknown u) {
                unknown.add(at);
                assertThat(u.next()).as("cut %s, first %s", at, first).contains("Look at the database");
                assertThat(effects(place)).as("cut %s", at).isEqualTo(after);
            } else {
                assertThat(second).as("cut %s %s, first %s", at, deliver, first).isInstanceOf(Outcome.Done.class);
                assertThat(effects(place)).as("cut %s %s", at, deliver).isEqualTo(RIGHT);
            }
            return proxy.packets();
        }
    }

    private Place database() {
        Place place = Servers.database(
                "create table counter (n int)",
                "insert into counter values (0)",
                "create table log (what varchar(10))",
                "create table gone (n int)");
        String guest = "`guest_" + place.name() + "`@'%'";
        place.execute(
                "create user " + guest + " identified by '" + PASSWORD + "'",
                "grant select, insert, update, delete, index, drop on `" + place.name() + "`.* to " + guest);
        return place;
    }

    private Outcome execute(Place place, int port) {
        Target whole = Servers.target(place, port);
        Target guest = new Target(
                whole.host(),
                port,
                place.name(),
                "guest_" + place.name(),
                new Secret(PASSWORD),
                whole.tls(),
                whole.options(),
                whole.connectTimeout());
        Heard heard = new Heard();
        Change change = new Change("k", "title", "ann", SCRIPT, 1, Change.Limits.DEFAULT, kept);
        try (Session session = Servers.engine().open(guest)) {
            return session.executor().orElseThrow().execute(change, heard);
        } catch (EngineException e) {
            return new Outcome.Unknown(-1, String.valueOf(e.getMessage()), "");
        } finally {
            kept = heard.evidence.isEmpty() ? kept : heard.evidence;
        }
    }

    private static String effects(Place place) {
        String here = " where table_schema = database() and ";
        return Servers.ask(
                place,
                "select concat_ws(' ', (select n from counter), (select count(*) from log),"
                        + "(select count(*) from information_schema.statistics" + here + "index_name = 'by_n'),"
                        + "(select count(*) from information_schema.tables" + here + "table_name = 'gone'))");
    }
}
