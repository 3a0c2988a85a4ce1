package dev.sluice.demo;

import java.util.Map;

/** The SQL of the sample changes, by engine. */
final class Scripts {
    private Scripts() {}

    static final Map<String, String> PRIORITY = Map.of(
            "postgresql", """
                    -- Planners want to see what is urgent.
                    ALTER TABLE work_order ADD COLUMN priority smallint NOT NULL DEFAULT 3;
                    UPDATE work_order SET priority = priority + 1 WHERE product = 'Sensor';
                    CREATE INDEX work_order_priority ON work_order (priority);
                    """,
            "mariadb", """
                    -- Planners want to see what is urgent.
                    ALTER TABLE work_order ADD COLUMN priority smallint NOT NULL DEFAULT 3;
                    UPDATE work_order SET priority = priority + 1 WHERE product = 'Sensor';
                    CREATE INDEX work_order_priority ON work_order (priority);
                    """);

    static final Map<String, String> OPERATOR =
            Map.of("default", "ALTER TABLE inspection ADD COLUMN operator varchar(40) NOT NULL DEFAULT 'unknown';\n");

    static final Map<String, String> BROKEN = Map.of("default", """
            ALTER TABLE station ADD COLUMN hall varchar(10) NOT NULL DEFAULT '1';
            UPDATE station SET hall = ;
            ALTER TABLE station ADD COLUMN floor smallint NOT NULL DEFAULT 0;
            """);

    static final Map<String, String> COLLIDES =
            Map.of("default", "ALTER TABLE serial_number ADD COLUMN batch varchar(30) NOT NULL DEFAULT '';\n");
}
