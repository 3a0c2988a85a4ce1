package dev.sluice.demo;

import java.util.List;

/**
 * A sample plant's database.
 *
 * @param database its name on the server
 * @param engine {@code postgresql} or {@code mariadb}
 */
record Plant(String database, String engine, String environment, String plant, String region, String line) {
    static final List<Plant> ALL = List.of(
            new Plant("mes_berlin_dev", "postgresql", "dev", "berlin", "north", "A"),
            new Plant("mes_lyon_dev", "mariadb", "dev", "lyon", "south", "A"),
            new Plant("mes_berlin_stage", "postgresql", "staging", "berlin", "north", "A"),
            new Plant("mes_lyon_stage", "mariadb", "staging", "lyon", "south", "A"),
            new Plant("mes_berlin", "postgresql", "prod", "berlin", "north", "A"),
            new Plant("mes_leipzig", "postgresql", "prod", "leipzig", "north", "B"),
            new Plant("mes_munich", "postgresql", "prod", "munich", "south", "A"),
            new Plant("mes_graz", "postgresql", "prod", "graz", "south", "C"),
            new Plant("mes_lyon", "mariadb", "prod", "lyon", "south", "A"),
            new Plant("mes_porto", "mariadb", "prod", "porto", "south", "B"),
            new Plant("mes_turin", "mariadb", "prod", "turin", "south", "A"),
            new Plant("mes_brno", "mariadb", "prod", "brno", "north", "C"));

    /** One instance per environment and engine: the environment belongs to the instance. */
    String instance() {
        return "plants-" + environment + "-" + engine;
    }

    String resourceName() {
        return "instances/" + instance() + "/databases/" + database;
    }
}
