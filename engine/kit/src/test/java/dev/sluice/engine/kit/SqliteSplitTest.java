package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqliteSplitTest {
    @Test
    void keepsTriggersTogether() {
        String trigger = """
                CREATE TEMP TRIGGER IF NOT EXISTS t AFTER UPDATE OF begin, "end" ON x
                WHEN CASE NEW.a WHEN 1 THEN 0 ELSE 1 END
                BEGIN
                  UPDATE x SET end = CASE WHEN begin THEN 1 END, b = 2 WHERE id = NEW.id;
                  SELECT RAISE(ABORT, 'no; END;');
                END""";
        assertThat(Split.texts(SplitterProfile.SQLITE, trigger + ";\nBEGIN IMMEDIATE;\nEND;"))
                .containsExactly(trigger, "BEGIN IMMEDIATE", "END");
    }

    @Test
    void goesOnBehindABrokenTrigger() {
        assertThat(Split.texts(SplitterProfile.SQLITE, "CREATE TRIGGER t AFTER INSERT ON x; SELECT 1;"))
                .containsExactly("CREATE TRIGGER t AFTER INSERT ON x", "SELECT 1");
    }

    @Test
    void takesDotCommandsAsSuch() {
        assertThat(Split.kinds(SplitterProfile.SQLITE, ".read a.sql\nSELECT 1\n.5;\n.mode csv"))
                .containsExactly("CLIENT_COMMAND: .read a.sql", "STATEMENT: SELECT 1\n.5", "CLIENT_COMMAND: .mode csv");
    }
}
