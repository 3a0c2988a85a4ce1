package dev.sluice.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Query;
import dev.sluice.sql.text.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteParseTest {
    private static final SqliteDialect DIALECT = new SqliteDialect();

    private static Fact parse(String sql) {
        return DIALECT.parse(DIALECT.split(sql).getFirst()).fact();
    }

    @Test
    void readsATable() {
        var table = (Fact.CreateTable) parse("""
                CREATE TABLE IF NOT EXISTS main."order" (
                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                  name varchar(20) NOT NULL DEFAULT 'x;y' COLLATE NOCASE,
                  total numeric(10, 2) CHECK (total >= 0),
                  customer int CONSTRAINT fk REFERENCES customers (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
                  double GENERATED ALWAYS AS (total * 2) STORED,
                  UNIQUE (name, customer DESC), CONSTRAINT c CHECK (id > 0)
                ) STRICT""");
        assertThat(table.table().name().value()).isEqualTo("order");
        assertThat(table.ifNotExists()).isTrue();
        assertThat(table.columns())
                .extracting(c -> c.name().value())
                .containsExactly("id", "name", "total", "customer", "double");
        assertThat(table.columns().get(0).autoIncrement()).isTrue();
        assertThat(table.columns().get(1).type().orElseThrow()).hasToString("varchar(20)");
        assertThat(table.columns().get(1).nullable()).contains(false);
        assertThat(table.columns().get(2).at().start().line()).isEqualTo(4);
        assertThat(table.columns().get(2).at().start().column()).isEqualTo(3);
        assertThat(table.columns().get(3).constraints().getFirst())
                .isInstanceOfSatisfying(ConstraintDef.ForeignKey.class, fk -> {
                    assertThat(fk.name()).map(Name::value).contains("fk");
                    assertThat(fk.onDelete()).contains("SET NULL");
                });
        assertThat(table.columns().get(4).generated()).isPresent();
        assertThat(table.constraints()).hasSize(2);
        assertThat(table.options()).containsKey("strict");
    }

    @Test
    void readsWhatAlters() {
        assertThat(action("ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT -1"))
                .isInstanceOf(AlterAction.AddColumn.class);
        assertThat(action("ALTER TABLE t DROP a")).isInstanceOf(AlterAction.DropColumn.class);
        assertThat(action("ALTER TABLE t RENAME COLUMN a TO b")).isInstanceOf(AlterAction.RenameColumn.class);
        assertThat(action("ALTER TABLE t RENAME TO u")).isInstanceOf(AlterAction.RenameTable.class);
    }

    private static AlterAction action(String sql) {
        return ((Fact.AlterTable) parse(sql)).actions().getFirst();
    }

    @Test
    void readsIndexesViewsAndTriggers() {
        var index = (Fact.CreateIndex) parse("CREATE UNIQUE INDEX i ON t (a, lower(b) DESC) WHERE c IS NOT NULL");
        assertThat(index.index().parts()).hasSize(2);
        assertThat(index.index().parts().get(1).expression()).isPresent();
        assertThat(index.index().where()).isPresent();
        assertThat(parse("CREATE VIEW v (x) AS SELECT a FROM t"))
                .isInstanceOfSatisfying(
                        Fact.Create.class, v -> assertThat(v.query()).isPresent());
        assertThat(parse("CREATE TRIGGER r AFTER UPDATE OF a ON t BEGIN DELETE FROM u; END"))
                .isInstanceOfSatisfying(Fact.Create.class, r -> {
                    assertThat(r.kind()).isEqualTo(ObjectKind.TRIGGER);
                    assertThat(r.on().orElseThrow().name().value()).isEqualTo("t");
                });
    }

    @Test
    void readsWhatChangesRows() {
        assertThat((Fact.Insert) parse("INSERT OR REPLACE INTO t (a, b) VALUES (1, 'x'), (2, NULL) RETURNING a"))
                .satisfies(insert -> {
                    assertThat(insert.rows()).isEqualTo(2);
                    assertThat(insert.replace()).isTrue();
                    assertThat(insert.columns()).hasSize(2);
                });
        assertThat((Fact.Insert) parse("INSERT INTO t SELECT * FROM u WHERE true ON CONFLICT (a) DO UPDATE SET b = 1"))
                .satisfies(insert -> {
                    assertThat(insert.query()).isPresent();
                    assertThat(insert.hasConflictClause()).isTrue();
                });
        assertThat((Fact.Update)
                        parse("WITH x AS (SELECT 1) UPDATE t AS y SET a = 1, (b, c) = (2, 3) FROM u WHERE y.id = u.id"))
                .satisfies(update -> {
                    assertThat(update.assignments()).hasSize(3);
                    assertThat(update.where()).isPresent();
                    assertThat(update.with()).hasSize(1);
                });
        assertThat((Fact.Delete) parse("DELETE FROM t"))
                .extracting(Fact.Delete::where)
                .isEqualTo(java.util.Optional.empty());
    }

    @Test
    void readsExpressionsByStrength() {
        var where = ((Fact.Select) parse("SELECT * FROM t WHERE a = 1 AND NOT b LIKE '%x' OR c NOT IN (1, 2)"))
                .query()
                .where()
                .orElseThrow();
        assertThat(where).isInstanceOfSatisfying(Expression.Operation.class, or -> {
            assertThat(or.operator()).isEqualTo("OR");
            assertThat(((Expression.Operation) or.operands().get(0)).operator()).isEqualTo("AND");
            assertThat(((Expression.Operation) or.operands().get(1)).operator()).isEqualTo("NOT IN");
        });
    }

    @Test
    void readsJoins() {
        var query = ((Fact.Select) parse("SELECT a.*, count(*) n FROM t a LEFT JOIN u ON a.id = u.id, (SELECT 1) z"
                        + " GROUP BY 1 HAVING n > 1 ORDER BY n DESC LIMIT 5"))
                .query();
        assertThat(query.from()).hasSize(2);
        assertThat(query.from().getFirst()).isInstanceOf(Query.Source.Join.class);
        assertThat(query.limit()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELEC 1",
                "CREATE TABLE t (a int,)",
                "INSERT INTO t VALUES (1",
                "UPDATE t a = 1",
                "DELETE t",
                "SELECT 'open",
                "ALTER TABLE t ADD COLUMN",
                "CREATE TRIGGER r AFTER INSERT ON t BEGIN SELEC 1; END",
                "DROP t",
                ".read x",
                "CREATE TABLE t (a) WITH x"
            })
    void saysWhatIsNoSql(String sql) {
        assertThat(parse(sql)).isInstanceOfSatisfying(Fact.Unreadable.class, fact -> {
            assertThat(fact.unjudged()).isFalse();
            assertThat(fact.message()).isNotBlank();
        });
    }

    @Test
    void pointsAtTheTokenThatSqliteNames() {
        var fact = (Fact.Unreadable) parse("\nSELECT a\nFORM t");
        assertThat(fact.message()).isEqualTo("near \"t\": syntax error");
        assertThat(fact.error().start().line()).isEqualTo(3);
        assertThat(fact.error().start().column()).isEqualTo(6);
    }
}
