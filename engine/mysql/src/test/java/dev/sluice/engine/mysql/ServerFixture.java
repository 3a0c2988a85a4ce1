package dev.sluice.engine.mysql;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Target;
import dev.sluice.engine.tck.EngineFixture;
import java.sql.DriverManager;
import java.sql.SQLException;

/** MariaDB, or MySQL in the profile {@code mysql8}, as the contract tests need it. */
final class ServerFixture implements EngineFixture {
    private final Engine engine = Servers.engine();

    @Override
    public Engine engine() {
        return engine;
    }

    @Override
    public Target freshTarget() {
        return Servers.target(Servers.database());
    }

    @Override
    public String richSchema() {
        String common = """
                CREATE TABLE customer (id int PRIMARY KEY AUTO_INCREMENT, name varchar(40) NOT NULL DEFAULT 'it''s',
                  note json, price decimal(10,2) DEFAULT 1.50, at timestamp NULL, CONSTRAINT positive CHECK (price > 0),
                  UNIQUE KEY by_name (name), KEY prefix (name(5), price DESC), FULLTEXT KEY words (name)) COMMENT 'people';
                CREATE TABLE orders (id int PRIMARY KEY, customer int,
                  CONSTRAINT fk_customer FOREIGN KEY (customer) REFERENCES customer (id) ON DELETE CASCADE);
                CREATE TABLE part (id int, y int) PARTITION BY RANGE (y)
                  (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN MAXVALUE);
                CREATE VIEW b_view AS SELECT id, name FROM customer;
                CREATE VIEW a_view AS SELECT id FROM b_view;
                DELIMITER $$
                CREATE PROCEDURE p(IN x int) BEGIN UPDATE orders SET customer = x; SELECT ';'; END$$
                CREATE FUNCTION f(x int) RETURNS int DETERMINISTIC RETURN x + 1$$
                CREATE TRIGGER tr BEFORE INSERT ON part FOR EACH ROW BEGIN SET NEW.y = 1; END$$
                CREATE EVENT ev ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01' DISABLE DO BEGIN DELETE FROM part; END$$
                DELIMITER ;
                """;
        return Servers.mysql() ? common : common + "CREATE SEQUENCE s START WITH 5;";
    }

    @Override
    public String sleep() {
        // Of two rows: MySQL lets a SLEEP that it interrupts end well, and the statement ends at the next row.
        return "CREATE TABLE slept AS SELECT SLEEP(20) AS n FROM (SELECT 1 UNION ALL SELECT 2) two";
    }

    @Override
    public String countHistory() {
        return "SELECT count(*) FROM sluice.change_run WHERE database_name = database()";
    }

    @Override
    public long number(Target target, String query) {
        String url = "jdbc:mariadb://" + target.host() + ":" + target.port() + "/" + target.database() + "?sslMode="
                + (Servers.mysql() ? "trust" : "disable");
        try (var connection = DriverManager.getConnection(
                        url, target.user(), target.password().value());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
