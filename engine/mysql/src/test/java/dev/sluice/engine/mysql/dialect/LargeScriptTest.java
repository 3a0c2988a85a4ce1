package dev.sluice.engine.mysql.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.statement.Fact;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** Nearly a megabyte of mixed statements. */
class LargeScriptTest {
    @Test
    void everyStatementOfALargeScriptIsRead() {
        String script = mixed(15_000);
        assertThat(script.length()).isGreaterThan(900_000);
        assertThat(unreadable(new MysqlDialect(), script)).isZero();
        assertThat(unreadable(new MariadbDialect(), script)).isZero();
    }

    private static int unreadable(Dialect dialect, String script) {
        int unreadable = 0;
        for (var units = dialect.split(new StringReader(script)); units.hasNext(); ) {
            unreadable += dialect.parse(units.next()).fact() instanceof Fact.Unreadable ? 1 : 0;
        }
        return unreadable;
    }

    private static String mixed(int statements) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < statements; i++) {
            String form = switch (i % 10) {
                case 0 ->
                    "CREATE TABLE t%d (id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, name VARCHAR(40) NOT NULL, PRIMARY KEY (id)) ENGINE=InnoDB";
                case 1 -> "ALTER TABLE t%d ADD COLUMN c INT NOT NULL DEFAULT 0 AFTER id";
                case 2 -> "CREATE INDEX i%d ON t (name, id)";
                case 3 -> "ALTER TABLE t%d MODIFY name VARCHAR(80), ALGORITHM=INPLACE, LOCK=NONE";
                case 4 -> "UPDATE t%d SET name = CONCAT(name, 'x') WHERE id IN (1, 2, 3) AND name LIKE 'a%%'";
                case 5 -> "ALTER TABLE t%d ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id)";
                case 6 -> "CREATE VIEW v%d AS SELECT a.id, b.name FROM a JOIN b ON a.id = b.id";
                case 7 -> "CREATE TRIGGER g%d BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1";
                case 8 -> "GRANT SELECT ON d.t%d TO app";
                default -> "DROP TABLE IF EXISTS t%d";
            };
            script.append(form.formatted(i));
            script.append(";\n");
        }
        return script.toString();
    }
}
