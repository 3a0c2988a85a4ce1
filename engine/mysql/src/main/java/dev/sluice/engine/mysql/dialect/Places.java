package dev.sluice.engine.mysql.dialect;

import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import java.util.Arrays;

/** Turns offsets into a unit's text into places of the script. */
final class Places {
    private final Position start;
    private int[] lineStarts = new int[16];
    private int lines = 1;

    Places(String text, Position start) {
        this.start = start;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (lines == lineStarts.length) {
                    lineStarts = Arrays.copyOf(lineStarts, lines * 2);
                }
                lineStarts[lines++] = i + 1;
            }
        }
    }

    Position at(int offset) {
        int found = Arrays.binarySearch(lineStarts, 0, lines, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = offset - lineStarts[line] + (line == 0 ? start.column() : 1);
        return new Position(start.offset() + offset, start.line() + line, column);
    }

    Range range(int from, int to) {
        return new Range(at(from), at(Math.max(from, to)));
    }
}
