package dev.sluice.engine.sqlite;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Target;
import dev.sluice.engine.Tls;
import dev.sluice.engine.tck.EngineContract;
import dev.sluice.engine.tck.EngineFixture;
import dev.sluice.engine.tck.ExecutorContract;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest implements EngineContract, ExecutorContract, EngineFixture {
    @TempDir
    private Path directory;

    private int databases;

    @Override
    public EngineFixture fixture() {
        return this;
    }

    @Override
    public Engine engine() {
        return new SqliteEngine(new SqliteFiles(Optional.of(directory)));
    }

    @Override
    public Target freshTarget() {
        String name = "db" + databases++ + ".sqlite";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(name));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 1");
        } catch (SQLException e) {
            throw new IllegalStateException("a file in a temporary directory can be made", e);
        }
        return new Target("", 0, name, "", Secret.NONE, Tls.DISABLE, Map.of(), Duration.ofSeconds(3));
    }

    @Override
    public String richSchema() {
        return """
                CREATE TABLE customer (
                  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE NOT NULL UNIQUE ON CONFLICT IGNORE
                );
                CREATE TABLE orders (
                  id INTEGER PRIMARY KEY,
                  customer INT REFERENCES customer (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
                  total REAL DEFAULT (1 + 1) CHECK (total >= 0), note TEXT DEFAULT 'it''s', less INT DEFAULT -1,
                  twice REAL AS (total * 2), thrice REAL AS (total * 3) STORED, "end" TEXT, made DEFAULT CURRENT_TIMESTAMP
                );
                CREATE TABLE pair (a TEXT, b TEXT, PRIMARY KEY (a, b DESC)) STRICT, WITHOUT ROWID;
                CREATE INDEX i_total ON orders (total DESC, lower(note)) WHERE total > 0;
                CREATE UNIQUE INDEX i_note ON orders (note COLLATE NOCASE);
                CREATE VIEW big (number, amount) AS SELECT id, total FROM orders WHERE total > 100;
                CREATE VIRTUAL TABLE words USING fts5(body);
                CREATE TRIGGER log AFTER INSERT ON orders BEGIN UPDATE orders SET note = 'x; y' WHERE id = NEW.id; END;
                CREATE TRIGGER out INSTEAD OF DELETE ON big BEGIN DELETE FROM orders WHERE id = OLD.number; END;
                CREATE TABLE "订单" ("编号" INTEGER PRIMARY KEY, "select" TEXT DEFAULT '中''文', "we""ird" BLOB, [two words] INT,
                  `tick` INT NOT NULL DEFAULT (abs(-1)), CONSTRAINT "检查" CHECK ("select" <> ';'), UNIQUE (`tick`, [two words]));
                CREATE INDEX "索引" ON "订单" (substr("select", 1, 2), "we""ird" DESC);
                CREATE VIEW "视图" AS SELECT "编号" AS "名称" FROM "订单";
                CREATE VIEW z_last AS SELECT 1 AS x;
                CREATE VIEW a_first AS SELECT x FROM z_last;
                """;
    }

    @Override
    public String sleep() {
        return "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000000000) SELECT max(i) FROM n";
    }

    @Override
    public String countHistory() {
        return "SELECT count(*) FROM sluice_history";
    }

    @Override
    public long number(Target target, String query) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(target.database()));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
