package dev.sluice;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings each room's schema to the present version, lowest floor first. */
final class Migrations {
    /** Rooms that keep something, in floor order. A room's scripts lie in {@code db/migration/<room>}. */
    static final List<String> ROOMS = List.of(
            "web",
            "jobs",
            "vault",
            "identity",
            "access",
            "project",
            "catalog",
            "issue",
            "approval",
            "schema",
            "review",
            "change",
            "audit",
            "notify");

    private Migrations() {}

    static void run(DataSource source) {
        for (String room : ROOMS) {
            Flyway.configure()
                    .dataSource(source)
                    .schemas(room)
                    .defaultSchema(room)
                    .table("schema_version")
                    .locations("classpath:db/migration/" + room)
                    .failOnMissingLocations(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }
}
