package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MysqlSplitTest {
    private static List<String> texts(String script) {
        var mysql = Split.texts(SplitterProfile.MYSQL, script);
        assertThat(Split.texts(SplitterProfile.MARIADB, script)).isEqualTo(mysql);
        return mysql;
    }

    @ParameterizedTest
    @ValueSource(strings = {";;", "$$", "//", "|", "END_OF_IT", "\\\\"})
    void changesTheDelimiter(String delimiter) {
        String body = "CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 'x'; END";
        for (String command : List.of("DELIMITER", "delimiter", "Delimiter")) {
            String script = "SELECT 0;\n  %s %s \n%s %s\n%s%s\n%s ;\nSELECT 2;"
                    .formatted(command, delimiter, body, delimiter, body, "\n" + delimiter, command);
            assertThat(texts(script)).containsExactly("SELECT 0", body, body, "SELECT 2");
        }
    }

    @Test
    void endsAWordWhereTheDelimiterBegins() {
        assertThat(texts("DELIMITER $$\nCREATE PROCEDURE p() BEGIN END$$\nSELECT 1$$\nDELIMITER ;\nSELECT 2"))
                .containsExactly("CREATE PROCEDURE p() BEGIN END", "SELECT 1", "SELECT 2");
    }

    @Test
    void endsAStatementThatLacksItsDelimiterBeforeTheNextCommand() {
        assertThat(texts("DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END\nDELIMITER ;\nSELECT 2;"))
                .containsExactly("CREATE PROCEDURE p() BEGIN SELECT 1; END", "SELECT 2");
    }

    @Test
    void knowsAColumnThatIsCalledDelimiter() {
        String table = "CREATE TABLE t (a int,\n  delimiter char(1),\ndelimiter ';');";
        assertThat(texts(table)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE PROCEDURE p() BEGIN SELECT 1; IF a THEN SELECT IF(b, 1, 2); ELSE BEGIN END; END IF; END",
                "create definer=`root`@`localhost` procedure p(in a int) sql security invoker begin declare x int; "
                        + "declare exit handler for sqlexception begin rollback; end; set x = case a when 1 then 2 end; end",
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF NEW.a > 0 THEN SET NEW.b = 1; SET NEW.c = 2; END IF",
                "CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW FOLLOWS y BEGIN SET NEW.end = OLD.begin; END",
                "CREATE TRIGGER t AFTER DELETE ON x FOR EACH ROW SET @end = IF(OLD.a, 1, 2)",
                "CREATE EVENT e ON SCHEDULE EVERY 1 DAY COMMENT 'a;b' DO BEGIN DELETE FROM x; DELETE FROM y; END",
                "ALTER EVENT e ON SCHEDULE EVERY 1 HOUR DO BEGIN DELETE FROM x; DELETE FROM y; END",
                "CREATE PROCEDURE p() BEGIN l: LOOP SET i = i + 1; IF i > 3 THEN LEAVE l; END IF; END LOOP l; END",
                "CREATE PROCEDURE p() BEGIN REPEAT SET s = REPEAT('x', 3); UNTIL CASE WHEN i THEN 1 END END REPEAT; END",
                "CREATE PROCEDURE p() BEGIN WHILE i < 3 DO SET i = i + 1; DO SLEEP(1); END WHILE; END",
                "CREATE PROCEDURE p() BEGIN CASE a WHEN 1 THEN SELECT 1; SELECT 2; ELSE BEGIN END; END CASE; SELECT 3; END",
                "CREATE FUNCTION f(a INT) RETURNS INT DETERMINISTIC RETURN CASE a WHEN 1 THEN 2 ELSE IF(a, 3, 4) END",
                "CREATE FUNCTION f() RETURNS INT BEGIN DECLARE v INT; IF EXISTS (SELECT 1) THEN SET v = 1; END IF; RETURN v; END",
                "CREATE PROCEDURE IF NOT EXISTS p() BEGIN SELECT begin, end FROM t WHERE end > begin; SELECT t.end; END",
                "/*!50003 CREATE*/ /*!50017 DEFINER=`a`@`%`*/ /*!50003 TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN "
                        + "SET NEW.a = 1; SET NEW.b = 2; END */",
            })
    void keepsBodiesTogetherWithoutDelimiter(String routine) {
        assertThat(texts(routine + ";\nSELECT 1;\n" + routine)).containsExactly(routine, "SELECT 1", routine);
    }

    @Test
    void takesCodeInCommentsAsCode() {
        assertThat(texts("/*!40101 SET NAMES utf8 */;\n/* plain */ SELECT 1 /*! + 1; */ ;\n/*!40000 ALTER TABLE t */;"))
                .containsExactly("/*!40101 SET NAMES utf8 */", "SELECT 1 /*! + 1; */", "/*!40000 ALTER TABLE t */");
    }

    @Test
    void readsCommentsOfMysql() {
        assertThat(texts("# it's; one\nSELECT 1--1; -- it's two\n--\nSELECT 2 # x\n;"))
                .containsExactly("SELECT 1--1", "SELECT 2");
        assertThat(texts("/* no /* nesting */ SELECT 3;")).containsExactly("SELECT 3");
    }

    @Test
    void takesWordsOfTheClientAsCommands() {
        assertThat(Split.kinds(SplitterProfile.MYSQL, """
                source /tmp/a.sql;
                SELECT 1\\G
                SELECT \\N;
                use shop;
                \\! ls
                SELECT source
                FROM t;
                """))
                .containsExactly(
                        "CLIENT_COMMAND: source /tmp/a.sql",
                        "STATEMENT: SELECT 1",
                        "STATEMENT: SELECT \\N",
                        "STATEMENT: use shop",
                        "CLIENT_COMMAND: \\! ls",
                        "STATEMENT: SELECT source\nFROM t");
    }

    @Test
    void skipsTheSandboxLineOfMariadbDumps() {
        assertThat(texts("/*M!999999\\- enable the sandbox mode */ \n-- dump\nSELECT 1;"))
                .containsExactly("SELECT 1");
        assertThat(texts("/*!999999\\- enable the sandbox mode */ \nSELECT 1;")).containsExactly("SELECT 1");
    }

    @Test
    void keepsCompoundStatementsOfMariadbTogether() {
        String block = "BEGIN NOT ATOMIC DECLARE x INT; FOR i IN 1..3 DO INSERT INTO t VALUES (i); END FOR; END";
        String choice = "IF (SELECT 1) THEN SELECT 2; ELSE SELECT 3; END IF";
        assertThat(Split.texts(SplitterProfile.MARIADB, block + ";" + choice + ";BEGIN; SELECT 1; COMMIT"))
                .containsExactly(block, choice, "BEGIN", "SELECT 1", "COMMIT");
        assertThat(Split.texts(SplitterProfile.MYSQL, "BEGIN; SELECT 1; COMMIT;"))
                .hasSize(3);
    }
}
