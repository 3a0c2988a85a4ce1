package dev.sluice.engine.postgres.dialect;

import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.Arrays;

/** The text of one unit, and how to point into the script that it comes from. Offsets count UTF-16 units in the unit. */
final class SourceText {
    private final ScriptUnit unit;
    private final String text;
    private final int[] lineStarts;
    /** Offset of each UTF-8 byte; empty when all text is ASCII and both are the same. */
    private final int[] offsetOfByte;

    SourceText(ScriptUnit unit) {
        this.unit = unit;
        this.text = unit.text();
        this.lineStarts = lineStarts(text);
        this.offsetOfByte = offsets(text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    private static int[] offsets(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < 0x80) {
            ascii++;
        }
        if (ascii == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[text.length() * 3 + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            Arrays.fill(offsets, bytes, bytes + length, i);
            bytes += length;
            i += Character.charCount(character);
        }
        offsets[bytes] = text.length();
        return Arrays.copyOf(offsets, bytes + 1);
    }

    String text() {
        return text;
    }

    /** The offset of a location in the tree, which counts bytes; the end when it lies behind the text. */
    int offset(int location) {
        if (offsetOfByte.length == 0) {
            return Math.min(location, text.length());
        }
        return offsetOfByte[Math.min(location, offsetOfByte.length - 1)];
    }

    Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        Position base = unit.range().start();
        int column = offset - lineStarts[line] + (line == 0 ? base.column() : 1);
        return new Position(base.offset() + offset, base.line() + line, column);
    }

    Range range(int from, int to) {
        return new Range(position(from), position(Math.max(from, to)));
    }

    Range whole() {
        return unit.range();
    }

    String slice(Range range) {
        int base = unit.range().start().offset();
        return text.substring(range.start().offset() - base, range.end().offset() - base);
    }

    /** The offset in the unit at which a range starts. */
    int start(Range range) {
        return range.start().offset() - unit.range().start().offset();
    }

    int end(Range range) {
        return range.end().offset() - unit.range().start().offset();
    }
}
