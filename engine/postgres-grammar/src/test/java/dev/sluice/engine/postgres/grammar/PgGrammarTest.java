package dev.sluice.engine.postgres.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PgGrammarTest {
    private final PgGrammar grammar = PgGrammar.shared();

    @Test
    void readsTablesWithTheirColumns() throws Exception {
        PgNode table = statement("CREATE TABLE shop.orders (id bigint PRIMARY KEY, note text DEFAULT 'n/a')");
        assertThat(table.kind()).isEqualTo("CreateStmt");
        assertThat(table.node("relation").text("relname")).isEqualTo("orders");
        assertThat(table.node("relation").text("schemaname")).isEqualTo("shop");
        assertThat(table.nodes("tableElts"))
                .extracting(column -> column.text("colname"))
                .containsExactly("id", "note");
    }

    @Test
    void readsSeveralStatementsWithTheirBytePositions() throws Exception {
        List<PgNode> statements = grammar.parse("SELECT 'ä'; SELECT 2 ;");
        assertThat(statements).hasSize(2);
        assertThat(statements.getFirst().number("stmt_len")).isEqualTo(11);
        assertThat(statements.getLast().number("stmt_location")).isEqualTo(13);
    }

    @Test
    void readsTextWithEscapesAndCharactersBeyondTheFirstPlane() throws Exception {
        PgNode constant = statement("SELECT E'a\\n\"b\"\\\\ \uD83D\uDE00 ä'")
                .nodes("targetList")
                .getFirst()
                .node("val");
        assertThat(constant.node("sval").text("sval")).isEqualTo("a\n\"b\"\\ \uD83D\uDE00 ä");
    }

    @Test
    void readsSyntaxOfTheNewestServer() {
        assertThatCode(() -> grammar.parse("""
                        CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL, CONSTRAINT c NOT NULL a);
                        UPDATE t SET a = 1 RETURNING old.a, new.a;
                        MERGE INTO t USING s ON t.a = s.a WHEN NOT MATCHED BY SOURCE THEN DELETE;
                        """)).doesNotThrowAnyException();
    }

    @Test
    void pointsAtTheErrorInTextWithOtherThanAsciiCharacters() {
        assertThat(errorOf("SELECT 'äöü \uD83D\uDE00', frm x y z").offset()).isEqualTo(23);
        assertThat(errorOf("SELECT 1 FROM").offset()).isEqualTo(13);
        assertThat(errorOf("CREATE TABEL x ()")).hasMessage("syntax error at or near \"TABEL\"");
    }

    @Test
    void refusesWhatPostgresRefuses() {
        assertThat(List.of(
                        "SELECT 1 1",
                        "ALTER TABLE t ADD",
                        "SELECT 'open",
                        "SELECT $$open",
                        "SELECT \"\"",
                        "INSERT INTO t VALUES ()",
                        "CREATE INDEX ON t",
                        "DROP TABLE",
                        "SELECT 1\0; SELECT"))
                .allSatisfy(sql -> assertThat(errorOf(sql)).isNotNull());
    }

    @Test
    void goesOnAfterAnError() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(errorOf("SELECT FROM WHERE " + i)).isNotNull();
            assertThat(grammar.parse("SELECT " + i)).hasSize(1);
        }
    }

    @Test
    void survivesExpressionsOfAnyDepth() throws Exception {
        assertThat(grammar.parse("SELECT a" + " + a".repeat(1_000))).hasSize(1);
        for (int depth : List.of(2_000, 20_000, 100_000)) {
            assertThat(countOrError("SELECT a" + " + a".repeat(depth))).isInstanceOf(PgTooComplex.class);
            assertThat(statement("SELECT 1").kind()).isEqualTo("SelectStmt");
        }
        assertThat(errorOf("SELECT " + "(".repeat(100_000) + "1" + ")".repeat(100_000)))
                .hasMessageStartingWith("memory exhausted");
        assertThat(statement("SELECT 1").kind()).isEqualTo("SelectStmt");
    }

    @Test
    void answersTheSameOnSmallStacks() throws Exception {
        List<Object> seen = new ArrayList<>();
        Thread small =
                new Thread(null, () -> seen.add(countOrError("SELECT a" + " + a".repeat(1_000))), "small", 1 << 18);
        small.start();
        small.join();
        assertThat(seen).containsExactly(1);
    }

    @Test
    void servesEightThreadsWithTwoInstances() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                results.add(threads.submit(() -> tablesReadBy(number)));
            }
            for (int thread = 0; thread < 8; thread++) {
                int number = thread;
                assertThat(results.get(thread).get())
                        .hasSize(300)
                        .allMatch(name -> name.startsWith("t" + number + "_"));
            }
        }
    }

    private List<String> tablesReadBy(int thread) throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String sql = "CREATE TABLE t%d_%d (a int, b text CHECK (b <> 'x'))".formatted(thread, i);
            names.add(statement(sql).node("relation").text("relname"));
            if (i % 10 == 0) {
                assertThat(errorOf("SELECT FROM FROM")).isNotNull();
            }
        }
        return names;
    }

    @Test
    void memoryStaysBoundedOverManyStatements() throws Exception {
        ParserInstance parser = new ParserInstance(1L << 30);
        byte[] small = "SELECT a, b, c FROM t WHERE a = 1".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        parser.parse(small);
        long before = parser.memoryBytes();
        for (int i = 0; i < 20_000; i++) {
            parser.parse(small);
        }
        assertThat(parser.memoryBytes()).isEqualTo(before).isLessThan(40L << 20);
    }

    @Test
    void saysThatTextIsTooLongForTheMemoryItMayUse() throws Exception {
        ParserInstance parser = new ParserInstance(48L << 20);
        byte[] large = ("SELECT 1" + ", 1".repeat(2_000_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(catchThrowableOfType(Exception.class, () -> parser.parse(large)))
                .hasMessageMatching("out of memory|.*gave up.*");
    }

    @Test
    void scansTokensWithByteOffsets() throws Exception {
        assertThat(grammar.scan("SELECT 'ä', \"B\" -- end"))
                .extracting(token -> token.start() + "-" + token.end())
                .containsExactly("0-6", "7-11", "11-12", "13-16", "17-23");
    }

    @Test
    void scanningStopsAtAnOpenQuote() {
        assertThat(catchThrowableOfType(PgSyntaxError.class, () -> grammar.scan("SELECT 'abc")))
                .hasMessageStartingWith("unterminated quoted string");
    }

    private PgNode statement(String sql) throws PgSyntaxError, PgTooComplex {
        return grammar.parse(sql).getFirst().node("stmt");
    }

    private Object countOrError(String sql) {
        try {
            return grammar.parse(sql).size();
        } catch (PgSyntaxError | PgTooComplex e) {
            return e;
        }
    }

    private PgSyntaxError errorOf(String sql) {
        return catchThrowableOfType(PgSyntaxError.class, () -> grammar.parse(sql));
    }
}
