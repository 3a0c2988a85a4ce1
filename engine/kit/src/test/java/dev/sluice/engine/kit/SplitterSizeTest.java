package dev.sluice.engine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.sql.text.ScriptUnit;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import org.junit.jupiter.api.Test;

/** Scripts of many megabytes, with one statement or with very many. */
class SplitterSizeTest {
    private static final String MIXED = """
            -- table and rows
            CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(200) DEFAULT 'none; really', amount numeric(12,2));
            CREATE INDEX idx_orders_note ON orders (note);
            INSERT INTO orders (id, note) VALUES (1, 'it''s one'), (2, 'two'), (3, '三');
            ALTER TABLE orders ADD COLUMN created timestamp NOT NULL DEFAULT now(); /* done */
            """;

    @Test
    void splitsNineMegabytesOfMixedStatements() {
        String script = MIXED.repeat(9_000_000 / MIXED.length());
        for (SplitterProfile profile : Split.ALL) {
            assertThat(count(profile, new StringReader(script))).isEqualTo(4 * (9_000_000 / MIXED.length()));
        }
    }

    @Test
    void splitsOneStatementOfNineMegabytes() {
        String script = "INSERT INTO t VALUES " + "(1, 'a'),\n".repeat(900_000) + "(2, 'b')";
        assertThat(count(SplitterProfile.MYSQL, new StringReader(script))).isEqualTo(1);
    }

    @Test
    void splitsAHundredMegabytesInTheMemoryOfOneStatement() {
        String insert = "INSERT INTO t (id, note) VALUES (1, '" + "x".repeat(200) + "');\n";
        int repeats = 100_000_000 / insert.length();
        Window window = new Window(new Repeating(insert, repeats), 1 << 10);
        Splitting splitting = new Splitting(SplitterProfile.POSTGRESQL, window);
        int units = 0;
        while (splitting.hasNext()) {
            units += splitting.next().text().isEmpty() ? 0 : 1;
        }
        assertThat(units).isEqualTo(repeats);
        assertThat(window.capacity()).isLessThanOrEqualTo(1 << 11);
    }

    private static int count(SplitterProfile profile, Reader script) {
        int count = 0;
        for (Iterator<ScriptUnit> units = new Splitter(profile).split(script); units.hasNext(); units.next()) {
            count++;
        }
        return count;
    }

    /** A script that is never in memory. */
    private static final class Repeating extends Reader {
        private final String text;
        private final long length;
        private long at;

        Repeating(String text, int times) {
            this.text = text;
            this.length = (long) text.length() * times;
        }

        @Override
        public int read(char[] buffer, int offset, int count) {
            if (at == length) {
                return -1;
            }
            int from = (int) (at % text.length());
            int read = Math.min(count, text.length() - from);
            text.getChars(from, from + read, buffer, offset);
            at += read;
            return read;
        }

        @Override
        public void close() {}
    }
}
