package dev.sluice.engine.mysql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlDialectTest {
    private final MysqlDialect dialect = new MysqlDialect();

    private <T extends Fact> T one(String script, Class<T> kind) {
        List<Statement> all = all(script);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().fact()).isInstanceOf(kind);
        return kind.cast(all.getFirst().fact());
    }

    private List<Statement> all(String script) {
        return dialect.split(script).stream().map(dialect::parse).toList();
    }

    private <T extends AlterAction> T action(String action, Class<T> kind) {
        Fact.AlterTable alter = one("ALTER TABLE t " + action, Fact.AlterTable.class);
        assertThat(alter.actions()).hasSize(1);
        return kind.cast(alter.actions().getFirst());
    }

    @Test
    void readsColumnsKeysAndOptionsOfATable() {
        var table = one("""
                CREATE TABLE IF NOT EXISTS shop.`order` (
                  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT COMMENT 'key',
                  name VARCHAR(20) CHARACTER SET latin1 DEFAULT 'x' COLLATE latin1_bin,
                  made TIMESTAMP NOT NULL DEFAULT NOW() ON UPDATE NOW(),
                  PRIMARY KEY (id),
                  UNIQUE KEY uk_name (name(10) DESC),
                  KEY idx_made (made),
                  CONSTRAINT fk FOREIGN KEY (id) REFERENCES a.b (c) ON DELETE CASCADE
                ) ENGINE=MyISAM AUTO_INCREMENT=7 DEFAULT CHARSET=utf8mb4 COMMENT='orders'
                """, Fact.CreateTable.class);
        assertThat(table.table()).hasToString("shop.order");
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.options())
                .containsEntry("engine", "MyISAM")
                .containsEntry("auto_increment", "7")
                .containsEntry("charset", "utf8mb4")
                .containsEntry("comment", "orders");
        var id = table.columns().get(0);
        assertThat(id.type()).get().hasToString("bigint unsigned");
        assertThat(id.nullable()).contains(false);
        assertThat(id.autoIncrement()).isTrue();
        assertThat(id.comment()).contains("key");
        assertThat(id.at().start().line()).isEqualTo(2);
        assertThat(id.at().start().column()).isEqualTo(3);
        var name = table.columns().get(1);
        assertThat(name.type().orElseThrow().charset()).contains("latin1");
        assertThat(name.type().orElseThrow().collation()).contains("latin1_bin");
        assertThat(table.columns().get(2).onUpdate()).get().isInstanceOf(Expression.Call.class);
        assertThat(table.constraints()).hasSize(3);
        assertThat(table.constraints().get(1))
                .asInstanceOf(type(ConstraintDef.Unique.class))
                .satisfies(unique -> {
                    assertThat(unique.parts().getFirst().prefix()).contains(10);
                    assertThat(unique.parts().getFirst().descending()).isTrue();
                    assertThat(unique.at().start().line()).isEqualTo(6);
                });
        assertThat(table.constraints().get(2))
                .asInstanceOf(type(ConstraintDef.ForeignKey.class))
                .satisfies(key -> assertThat(key.onDelete()).contains("CASCADE"));
        assertThat(table.indexes().getFirst().name()).get().hasToString("idx_made");
    }

    @Test
    void readsTypesByTheNameTheServerGivesThem() {
        var table = one(
                "CREATE TABLE t (a INTEGER, b DEC(5,2), c NATIONAL VARCHAR(3), d DOUBLE PRECISION, e ENUM('x','y'))",
                Fact.CreateTable.class);
        assertThat(table.columns().stream().map(c -> c.type().orElseThrow().toString()))
                .containsExactly("int", "decimal(5,2)", "varchar(3)", "double", "enum(x,y)");
    }

    @Test
    void readsTablesThatCopyOthers() {
        assertThat(one("CREATE TABLE a LIKE b", Fact.CreateTable.class).like())
                .get()
                .hasToString("b");
        assertThat(one("CREATE TABLE a AS SELECT * FROM b", Fact.CreateTable.class)
                        .query())
                .isPresent();
        assertThat(one("CREATE TABLE a (x INT) PARTITION BY HASH (x) PARTITIONS 4", Fact.CreateTable.class)
                        .partitionBy())
                .contains("PARTITION BY HASH (x) PARTITIONS 4");
    }

    @Test
    void readsActionsOfAlterTable() {
        assertThat(action("ADD COLUMN x INT AFTER y", AlterAction.AddColumn.class)
                        .placement())
                .isPresent();
        assertThat(action("MODIFY x INT FIRST", AlterAction.ModifyColumn.class).placement())
                .isPresent();
        assertThat(action("CHANGE x y INT", AlterAction.ChangeColumn.class).from())
                .hasToString("x");
        assertThat(action("DROP x", AlterAction.DropColumn.class).column()).hasToString("x");
        assertThat(action("DROP PRIMARY KEY", AlterAction.DropConstraint.class).kind())
                .isEqualTo(AlterAction.DropConstraint.Kind.PRIMARY_KEY);
        assertThat(action("RENAME INDEX a TO b", AlterAction.RenameIndex.class).to())
                .hasToString("b");
        assertThat(action("ENGINE=InnoDB", AlterAction.SetOption.class).value()).isEqualTo("InnoDB");
        assertThat(action("TRUNCATE PARTITION p0, p1", AlterAction.Partition.class)
                        .partitions())
                .hasSize(2);
        assertThat(action("ADD INDEX i (a)", AlterAction.AddIndex.class).index().parts())
                .hasSize(1);
    }

    @Test
    void readsAlgorithmAndLock() {
        var alter = one("ALTER TABLE t ADD x INT, ALGORITHM=inplace, LOCK=NONE", Fact.AlterTable.class);
        assertThat(alter.algorithm()).contains("INPLACE");
        assertThat(alter.lock()).contains("NONE");
        assertThat(alter.actions()).hasSize(1);
    }

    @Test
    void givesEveryActionItsOwnLine() {
        var alter = one("\n\nALTER TABLE t\n  ADD a INT,\n  DROP b", Fact.AlterTable.class);
        assertThat(alter.actions().stream().map(a -> a.at().start().line())).containsExactly(4, 5);
    }

    @Test
    void countsInsertedRows() {
        var insert = one("INSERT INTO t (a, b) VALUES (1, 2), (3, 4), (5, 6)", Fact.Insert.class);
        assertThat(insert.rows()).isEqualTo(3);
        assertThat(insert.columns()).hasSize(2);
        assertThat(one("REPLACE INTO t SELECT 1", Fact.Insert.class).replace()).isTrue();
    }

    @Test
    void namesTheTablesThatLoseRows() {
        var delete = one("DELETE x FROM orders x JOIN people p ON x.a = p.a", Fact.Delete.class);
        assertThat(delete.tables()).hasSize(1);
        assertThat(delete.tables().getFirst().toString()).contains("orders");
    }

    @Test
    void readsConditionsAsTrees() {
        var update = one("UPDATE t SET a = 1 WHERE b = NULL AND c LIKE '%x' AND d IN (1, 2)", Fact.Update.class);
        assertThat(update.where().orElseThrow())
                .asInstanceOf(type(Expression.Operation.class))
                .satisfies(and -> {
                    assertThat(and.operator()).isEqualTo("AND");
                    assertThat(and.operands())
                            .map(o -> ((Expression.Operation) o).operator())
                            .containsExactly("=", "LIKE", "IN");
                });
    }

    @Test
    void readsDropsRenamesAndRoutines() {
        assertThat(one("DROP TABLE IF EXISTS a, b.c", Fact.Drop.class).names()).hasSize(2);
        assertThat(one("DROP INDEX i ON t", Fact.Drop.class).on()).get().hasToString("t");
        assertThat(one("RENAME TABLE a TO b", Fact.Rename.class).to()).hasToString("b");
        assertThat(one("CREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1", Fact.Create.class)
                        .on())
                .get()
                .hasToString("t");
        assertThat(one("CREATE DATABASE d CHARSET latin1", Fact.Create.class).attributes())
                .containsEntry("charset", "latin1");
        var grant = one("GRANT SELECT, INSERT ON d.* TO 'u'@'%' WITH GRANT OPTION", Fact.Grant.class);
        assertThat(grant.privileges()).containsExactly("SELECT", "INSERT");
        assertThat(grant.kind()).isEqualTo(ObjectKind.DATABASE);
        assertThat(grant.withGrantOption()).isTrue();
    }

    @Test
    void readsTheSession() {
        assertThat(one("SET SESSION max_execution_time = 5", Fact.SetVariable.class)
                        .value())
                .contains("5");
        assertThat(one("COMMIT", Fact.Transaction.class).verb()).isEqualTo(Fact.Transaction.Verb.COMMIT);
        assertThat(one("SHOW TABLES", Fact.Other.class).verb()).isEqualTo("SHOW TABLES");
    }

    @Test
    void saysWhereAStatementGoesWrongAndReadsOn() {
        var all = all("SELECT 1;\nCREATE TABLE t (\n  id INT,\n  name VARCHR(20)\n);\nSELECT 2;");
        assertThat(all).hasSize(3);
        var wrong = (Fact.Unreadable) all.get(1).fact();
        assertThat(wrong.error().start().line()).isEqualTo(4);
        assertThat(wrong.error().start().column()).isEqualTo(8);
        assertThat(wrong.message()).isEqualTo("unexpected 'VARCHR'; expected a type");
        assertThat(wrong.unjudged()).isFalse();
        assertThat(all.get(2).fact()).isInstanceOf(Fact.Select.class);
    }

    @Test
    void readsWhatTheServerWouldRunOfAComment() {
        assertThat(one("CREATE TABLE t (a INT) /*!40100 ENGINE=MyISAM */", Fact.CreateTable.class)
                        .options())
                .containsEntry("engine", "MyISAM");
        var old = new MysqlDialect(50_700);
        var fact = old.parse(old.split("CREATE TABLE t (a INT) /*!80000 ENGINE=MyISAM */")
                        .getFirst())
                .fact();
        assertThat(((Fact.CreateTable) fact).options()).isEmpty();
    }

    @Test
    void leavesTheSyntaxOfTheOtherDialectAside() {
        one("CREATE OR REPLACE TABLE t (a INT)", Fact.Unreadable.class);
        one("CREATE TABLE t (a INT, INDEX ((a + 1)))", Fact.CreateTable.class);
        one("SELECT a->>'$.b' FROM t FOR SHARE", Fact.Select.class);
        one("INSERT INTO t VALUES (1) RETURNING a", Fact.Unreadable.class);
    }

    @Test
    void survivesWhatIsNestedTooDeep() {
        var wrong = one("SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000), Fact.Unreadable.class);
        assertThat(wrong.unjudged()).isTrue();
    }
}
