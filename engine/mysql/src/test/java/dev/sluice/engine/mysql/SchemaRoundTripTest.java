package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.embedded.testing.TestServers;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.sql.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRoundTripTest {
    private static final String[] EVERYTHING = {
        "create table customer (id int primary key auto_increment, `odd name` varchar(20) not null default 'x''y\\\\z',"
                + " j json, n decimal(10,2) default 1.50, d datetime default current_timestamp on update current_timestamp(),"
                + " g int as (n + 1) stored, g2 int as (n + 2) virtual, c varchar(10) character set latin1, e enum('a','b') default 'a',"
                + " inv int invisible default 3, b bit(3) default b'101', bl blob default (uuid()),"
                + " tx text comment 'it''s', u uuid, ts timestamp null, constraint ck check (n > 0), unique key u1 (`odd name`(5)),"
                + " unique key u2 (n, e) comment 'two', key k2 (n desc, e), fulltext key ft (tx), key ig (c) ignored)"
                + " engine = InnoDB row_format = compressed comment = 'hello'",
        "create table orders (id int primary key, customer int, other int, point point not null, spatial key sp (point),"
                + " constraint fk_customer foreign key (customer) references customer (id) on delete cascade,"
                + " constraint fk_self foreign key (other) references orders (id))",
        "create table pr (id int, y int) partition by range (y)"
                + " (partition p0 values less than (10) comment 'x', partition p1 values less than maxvalue)",
        "create table ph (id int, y int) partition by hash (y) partitions 3",
        "create table pl (id int, y int) partition by list columns (y) subpartition by hash (id) subpartitions 2"
                + " (partition a values in (1,2), partition b values in (3))",
        "create sequence s start with 5 increment by 2 cycle",
        "create view b_view as select id + 1 as x, (select max(n) from customer) m, concat('test.t', c) z from customer where j is not null",
        "create algorithm = merge sql security invoker view a_view as select id, y from ph where id > 1 with cascaded check option",
        "create view 0_view as select x from b_view",
        "create procedure p(in x int, out y varchar(10)) comment 'c' begin select 1; select ';' into y; end",
        "create function f(x int) returns int deterministic no sql return x + 1",
        "create trigger tr2 before insert on ph for each row set new.y = 1",
        "create trigger tr1 before insert on ph for each row follows tr2 begin set new.y = 2; set new.id = 3; end",
        "create event ev on schedule every 1 day starts '2030-01-01' disable do delete from ph"
    };

    private final MariadbEngine engine = new MariadbEngine();
    private final SchemaPrinter printer = engine.printer().orElseThrow();

    @Test
    void printsDdlThatMakesTheSameSchemaAgain(@TempDir Path folder) throws Exception {
        Place database = Servers.database(EVERYTHING);
        Schema schema = read(database);

        Place split = Servers.database();
        engine.dialect().split(printer.print(schema)).forEach(u -> split.execute(u.text()));
        assertThat(printer.print(read(split))).isEqualTo(printer.print(schema));
        assertThat(read(split)).isEqualTo(schema);

        Place byClient = Servers.database();
        Path script = Files.writeString(folder.resolve("schema.sql"), printer.print(schema));
        Process client = new ProcessBuilder(List.of(
                        TestServers.mariadb().programs().resolve("mariadb").toString(),
                        "--no-defaults",
                        "--skip-ssl",
                        "-h127.0.0.1",
                        "-P" + byClient.port(),
                        "-u" + byClient.user(),
                        "-p" + byClient.password(),
                        byClient.name()))
                .redirectInput(script.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(client.waitFor()).as(said).isZero();
        assertThat(read(byClient)).isEqualTo(schema);
    }

    @Test
    void leavesTheHistoryAndTheCounterOut() {
        Place database = Servers.database("create table t (id int primary key auto_increment)");
        Schema before = read(database);
        assertThat(Servers.execute(database, "k", "insert into t values (), (), ()"))
                .isInstanceOf(dev.sluice.engine.Outcome.Done.class);
        assertThat(read(database)).isEqualTo(before);
        try (Session session = engine.open(Servers.target(database))) {
            assertThat(session.databases())
                    .extracting(Session.Database::name)
                    .contains(database.name())
                    .doesNotContain("sluice", "mysql");
        }
    }

    private Schema read(Place database) {
        try (Session session = engine.open(Servers.target(database))) {
            return session.inspector().orElseThrow().schema();
        }
    }
}
