package dev.sluice.engine.postgres.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgDialectTest {
    private final PgDialect dialect = new PgDialect();

    @Test
    void placesClausesOnTheirLines() {
        Fact.CreateTable table = only(Fact.CreateTable.class, """
                -- orders
                CREATE TABLE orders (
                  id   bigint PRIMARY KEY,
                  note text   -- free
                       NOT NULL,
                  CONSTRAINT positive
                    CHECK (id > 0)
                );
                """);
        assertThat(table.at().start()).isEqualTo(new Position(10, 2, 1));
        assertThat(table.columns().get(1).at().start()).isEqualTo(new Position(61, 4, 3));
        assertThat(table.columns().get(1).at().end().line()).isEqualTo(5);
        assertThat(table.constraints().getFirst().at().start().line()).isEqualTo(6);
        assertThat(table.constraints().getFirst().at().end()).isEqualTo(new Position(138, 7, 19));
    }

    @Test
    void countsCharactersNotBytes() {
        String script = "SELECT 'äöü', '\uD83D\uDE00';\r\nALTER TABLE größe ADD \"Tür\" int, ADD x int";
        Fact.AlterTable alter = (Fact.AlterTable) facts(script).getLast();
        assertThat(alter.table().name().value()).isEqualTo("größe");
        assertThat(alter.actions().getLast().at().start()).isEqualTo(new Position(54, 2, 34));
        AlterAction.AddColumn first = (AlterAction.AddColumn) alter.actions().getFirst();
        assertThat(first.column().name().quoted()).isTrue();
        assertThat(script.substring(
                        first.at().start().offset(), first.at().end().offset()))
                .isEqualTo("ADD \"Tür\" int");
    }

    @Test
    void placesStatementsBehindOthersOnTheirLine() {
        Fact.Drop drop = (Fact.Drop) facts("SELECT 1; /* x */ DROP TABLE t").getLast();
        assertThat(drop.at().start()).isEqualTo(new Position(18, 1, 19));
        assertThat(drop.names().getFirst().at().start()).isEqualTo(new Position(29, 1, 30));
    }

    @Test
    void goesOnBehindASyntaxError() {
        List<Fact> facts = facts("""
                SELECT 1;
                CREATE TABEL t (
                  a int);
                SELECT 2""");
        assertThat(facts).hasSize(3);
        Fact.Unreadable error = (Fact.Unreadable) facts.get(1);
        assertThat(error.message()).isEqualTo("syntax error at or near \"TABEL\"");
        assertThat(error.verb()).isEqualTo("CREATE");
        assertThat(error.unjudged()).isFalse();
        assertThat(error.error().start()).isEqualTo(new Position(17, 2, 8));
        assertThat(error.error().end()).isEqualTo(new Position(22, 2, 13));
        assertThat(facts.get(2)).isInstanceOf(Fact.Select.class);
    }

    @Test
    void errorAtTheEndStandsBehindTheLastToken() {
        Fact.Unreadable error = only(Fact.Unreadable.class, "SELECT 1 FROM");
        assertThat(error.message()).isEqualTo("syntax error at end of input");
        assertThat(error.error().start()).isEqualTo(new Position(13, 1, 14));
    }

    @Test
    void namesAreFoldedAsTheServerDoes() {
        Fact.CreateTable table = only(Fact.CreateTable.class, "CREATE TABLE Shop.\"Order\"(ID int, \"a\"\"b\" int)");
        assertThat(table.table().toString()).isEqualTo("shop.Order");
        assertThat(table.columns()).extracting(column -> column.name().value()).containsExactly("id", "a\"b");
        assertThat(dialect.identifiers().fold("ÄB", false)).isEqualTo("Äb");
        assertThat(dialect.identifiers().fold("x".repeat(70), false)).hasSize(63);
        assertThat(dialect.identifiers().quote("user")).isEqualTo("\"user\"");
        assertThat(dialect.identifiers().quote("a\"B")).isEqualTo("\"a\"\"B\"");
        assertThat(dialect.identifiers().quote("orders_1")).isEqualTo("orders_1");
    }

    @Test
    void clientCommandsAreNoStatements() {
        assertThat(facts("\\connect shop\nSELECT 1"))
                .first()
                .isInstanceOfSatisfying(
                        Fact.Other.class, command -> assertThat(command.verb()).isEqualTo("\\connect"));
    }

    @Test
    void whatIsNestedTooDeeplyIsUnjudgedNotAnError() {
        Fact fact = facts("SELECT a" + " + a".repeat(100_000)).getFirst();
        assertThat(fact).isInstanceOf(Fact.Unreadable.class);
        assertThat(((Fact.Unreadable) fact).unjudged()).isTrue();
        assertThat(facts("SELECT 1").getFirst()).isInstanceOf(Fact.Select.class);
    }

    @Test
    void longInsertsAreCountedNotKept() {
        Fact.Insert insert =
                only(Fact.Insert.class, "INSERT INTO t (a, b) VALUES (1, 'x')" + ", (2, 'y')".repeat(20_000));
        assertThat(insert.rows()).isEqualTo(20_001);
        assertThat(insert.query()).isEmpty();
    }

    @Test
    void expressionsCoverTheirText() {
        String script = "SELECT 1 FROM t WHERE (lower(a) = 'x' OR b IN (1, 2)) AND c::date > now()";
        Fact.Select select = only(Fact.Select.class, script);
        Expression.Operation and = (Expression.Operation) select.query().where().orElseThrow();
        assertThat(and.operands())
                .extracting(part -> covered(script, part))
                .containsExactly("lower(a) = 'x' OR b IN (1, 2)", "c::date > now()");
    }

    @Test
    void carriesTheStatementsInside() {
        assertThat(inside("WITH d AS (DELETE FROM t RETURNING a), i AS (INSERT INTO u VALUES (1)) SELECT 1"))
                .containsExactly("DELETE FROM t RETURNING a", "INSERT INTO u VALUES (1)");
        assertThat(inside("WITH d AS (DELETE FROM t RETURNING a) INSERT INTO u SELECT a FROM d"))
                .containsExactly("DELETE FROM t RETURNING a");
        assertThat(inside("EXPLAIN (ANALYZE, COSTS off) UPDATE t SET a = 1")).containsExactly("UPDATE t SET a = 1");
        assertThat(inside("PREPARE p (int) AS DELETE FROM t WHERE a = $1"))
                .containsExactly("DELETE FROM t WHERE a = $1");
        assertThat(inside("COPY (SELECT a FROM t) TO STDOUT")).containsExactly("SELECT a FROM t");
        assertThat(inside("CREATE TABLE c AS WITH d AS (UPDATE t SET a = 1 RETURNING a) SELECT a FROM d"))
                .containsExactly("UPDATE t SET a = 1 RETURNING a");
    }

    @Test
    void carriesNothingThatIsNotCarriedOut() {
        assertThat(inside("EXPLAIN DELETE FROM t")).isEmpty();
        assertThat(inside("EXPLAIN (ANALYZE false) DELETE FROM t")).isEmpty();
        assertThat(inside("CREATE RULE r AS ON INSERT TO t DO DELETE FROM u")).isEmpty();
        assertThat(inside("WITH q AS (SELECT 1) SELECT * FROM q")).isEmpty();
    }

    private List<String> inside(String script) {
        return dialect.parse(dialect.split(script).getFirst()).inner().stream()
                .map(fact -> script.substring(
                        fact.at().start().offset(), fact.at().end().offset()))
                .toList();
    }

    private static String covered(String script, Expression expression) {
        return script.substring(
                expression.at().start().offset(), expression.at().end().offset());
    }

    private <T extends Fact> T only(Class<T> type, String script) {
        List<Fact> facts = facts(script);
        assertThat(facts).hasSize(1);
        return type.cast(facts.getFirst());
    }

    private List<Fact> facts(String script) {
        return dialect.split(script).stream()
                .map(dialect::parse)
                .map(Statement::fact)
                .toList();
    }
}
