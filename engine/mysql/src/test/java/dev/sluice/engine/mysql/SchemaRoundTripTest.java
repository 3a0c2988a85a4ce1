package dev.sluice.engine.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Engine;
import dev.sluice.engine.SchemaPrinter;
import dev.sluice.engine.Session;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.text.ScriptUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaRoundTripTest {
    /** One of each kind of object and option, with names and texts that are hard to quote. */
    private static String[] everything() {
        String text = resource(Servers.mysql() ? "everything-mysql.sql" : "everything-mariadb.sql");
        return Servers.engine().dialect().split(text).stream()
                .filter(unit -> unit.kind() == ScriptUnit.Kind.STATEMENT)
                .map(ScriptUnit::text)
                .toArray(String[]::new);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SchemaRoundTripTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private final Engine engine = Servers.engine();
    private final SchemaPrinter printer = engine.printer().orElseThrow();

    @Test
    void printsDdlThatMakesTheSameSchemaAgain(@TempDir Path folder) throws Exception {
        Place database = Servers.database(everything());
        Schema schema = read(database);

        Place split = Servers.database();
        engine.dialect().split(printer.print(schema)).forEach(u -> split.execute(u.text()));
        assertThat(printer.print(read(split))).isEqualTo(printer.print(schema));
        assertThat(read(split)).isEqualTo(schema);

        Place byClient = Servers.database();
        Path script = Files.writeString(folder.resolve("schema.sql"), printer.print(schema));
        Process client = new ProcessBuilder(List.of(
                        Servers.client(),
                        "--no-defaults",
                        Servers.mysql() ? "--ssl-mode=REQUIRED" : "--skip-ssl",
                        "--default-character-set=utf8mb4",
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
