package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheContractsJson() throws IOException {
        Path file = write("V1__init.sql", "CREATE TABLE orders (\n  title text,\n  note text\n);\n");
        assertThat(run("review", "--engine", "postgresql", "--format", "json", file.toString()))
                .isZero();
        assertThat(out.toString().replace(file.toString(), "V1__init.sql")).isEqualToIgnoringNewLines("""
                {
                  "files" : [
                    {
                      "path" : "V1__init.sql",
                      "engine" : "postgresql",
                      "statements" : 1,
                      "findings" : [
                        {
                          "rule" : "table-require-pk",
                          "level" : "WARNING",
                          "line" : 1,
                          "column" : 1,
                          "endLine" : 4,
                          "endColumn" : 2,
                          "statement" : 0,
                          "message" : "Table orders has no primary key"
                        }
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void exitsWithOneWhenAnythingIsAnError() throws IOException {
        assertThat(run("review", write("a.sql", "DELETE FROM book;").toString()))
                .isEqualTo(1);
        assertThat(run("review", write("b.sql", "SELECT FROM WHERE;").toString()))
                .isEqualTo(1);
    }

    @Test
    void runsOnlyTheRulesThatTheFileNames() throws IOException {
        Path sql = write("a.sql", "CREATE TABLE \"Book\" (id int);");
        Path rules = write("rules.yaml", "rules:\n  naming-table: {level: error, maxLength: 10}\n");
        assertThat(run("review", "--engine", "postgresql", "--rules", rules.toString(), sql.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("[naming-table]").doesNotContain("table-require-pk");
    }

    @Test
    void exitsWithTwoAndNamesTheNearestRule() throws IOException {
        Path rules = write("rules.yaml", "rules:\n  naming-tabel: error\n");
        assertThat(run(
                        "review",
                        "--rules",
                        rules.toString(),
                        write("a.sql", "SELECT 1;").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("naming-tabel").contains("naming-table");
    }

    @Test
    void exitsWithTwoOnInputThatCannotBeRead() throws IOException {
        String good = write("a.sql", "SELECT 1;").toString();
        assertThat(run("review", folder.resolve("none.sql").toString())).isEqualTo(2);
        assertThat(run("review", "--engine", "nonsense", good)).isEqualTo(2);
        assertThat(run("review", "--rules", folder.resolve("none.yaml").toString(), good))
                .isEqualTo(2);
        assertThat(run("review", "--schema", folder.resolve("none.sql").toString(), good))
                .isEqualTo(2);
        assertThat(run("review", "--rules", write("bad.yaml", "rules: [").toString(), good))
                .isEqualTo(2);
        assertThat(run("review")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        Files.write(folder.resolve("latin.sql"), new byte[] {'-', '-', (byte) 0xe9, '\n'});
        assertThat(run("review", folder.resolve("latin.sql").toString())).isEqualTo(2);
    }

    @Test
    void judgesAgainstTheStartingSchema() throws IOException {
        String sql = write("a.sql", "ALTER TABLE book ADD COLUMN id int;\nDROP TABLE author;")
                .toString();
        String schema =
                write("schema.txt", "CREATE TABLE book (id int PRIMARY KEY);").toString();
        assertThat(run("review", "--engine", "postgresql", sql)).isZero();
        assertThat(run("review", "--engine", "postgresql", "--schema", schema, sql))
                .isEqualTo(1);
        assertThat(out.toString()).contains("[schema-duplicate-column]").contains("[schema-missing-table]");
    }

    @Test
    void readsFoldersInOrderAndTheStandardInput() throws IOException {
        write("b.sql", "SELECT 1;");
        write("a.SQL", "SELECT 2;");
        write("notes.txt", "nothing");
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("\uFEFFDELETE FROM book;".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("review", "--format", "json", folder + "/", "-")).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
        assertThat(out.toString()
                        .lines()
                        .filter(line -> line.contains("\"path\""))
                        .map(String::strip))
                .containsExactly(
                        "\"path\" : \"" + folder + "/a.SQL\",",
                        "\"path\" : \"" + folder + "/b.sql\",",
                        "\"path\" : \"-\",");
    }

    @Test
    void saysUnknownForAnEngineThatNothingHereReads() throws IOException {
        assertThat(run(
                        "review",
                        "--engine",
                        "oracle",
                        write("a.sql", "SELECT 1 FROM dual;").toString()))
                .isZero();
        assertThat(out.toString()).contains("unknown").contains("[unjudged]");
    }

    @Test
    void printsEveryFormat() throws IOException {
        String sql = write("a.sql", "DELETE FROM book;").toString();
        for (String format : new String[] {"text", "sarif", "github", "gitlab", "junit"}) {
            assertThat(run("review", "--format", format, sql)).isEqualTo(1);
        }
        assertThat(out.toString())
                .contains(":1:1: error: DELETE without WHERE")
                .contains("\"ruleId\" : \"statement-where-require-update-delete\"")
                .contains("::error file=")
                .contains("\"severity\" : \"critical\"")
                .contains("<failure type=\"ERROR\"");
    }

    @Test
    void guessesTheEngineFromTheScriptsWords() {
        assertThat(EngineGuess.of("CREATE TABLE `a` (id int AUTO_INCREMENT) ENGINE=InnoDB;"))
                .isEqualTo("mysql");
        assertThat(EngineGuess.of("CREATE TABLE a (id bigserial, at timestamptz);"))
                .isEqualTo("postgresql");
        assertThat(EngineGuess.of("-- MariaDB dump 10.19\nSELECT 1;")).isEqualTo("mariadb");
        assertThat(EngineGuess.of("SELECT 1;")).isEqualTo("postgresql");
    }

    @Test
    void explainsARule() {
        assertThat(run("explain", "table-require-pk")).isZero();
        assertThat(out.toString()).contains("## Why").contains("## How to fix");
        assertThat(run("explain", "table-require-kp")).isEqualTo(2);
        assertThat(run("rules", "--engine", "mysql")).isZero();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }
}
