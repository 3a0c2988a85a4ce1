package dev.sluice.engine.sqlite;

import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.Arrays;

/** Turns offsets in a statement into positions in its script. */
final class Places {
    private final ScriptUnit unit;
    private final int[] lineStarts;

    Places(ScriptUnit unit) {
        this.unit = unit;
        this.lineStarts = lineStarts(unit.text());
    }

    Range range(int start, int end) {
        return new Range(position(start), position(Math.max(start, end)));
    }

    private Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        Position start = unit.range().start();
        int column = offset - lineStarts[line] + (line == 0 ? start.column() : 1);
        return new Position(start.offset() + offset, start.line() + line, column);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
