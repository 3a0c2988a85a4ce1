package dev.sluice.engine.kit;

import dev.sluice.sql.text.Position;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * The stretch of a script that is in memory: what must be kept, where reading stands, and what was read ahead.
 * Offsets are those of the script. Not for use by several threads.
 */
final class Window {
    /** What {@link #peek} gives behind the end: no character of a script. */
    static final int END = -1;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private char[] buffer;
    private int base;
    private int kept;
    private int at;
    private int limit;
    private boolean drained;

    private int marked;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    Window(Reader in) {
        this(in, 1 << 16);
    }

    /** @param capacity to begin with; grows to what must be kept */
    Window(Reader in, int capacity) {
        this.in = in;
        this.buffer = new char[capacity];
    }

    static boolean isSpace(int c) {
        return c <= ' ' ? c >= 0 : c >= 0x80 && isWideSpace(c);
    }

    /** Spaces that editors and office programs leave behind; no dialect reads them as code on purpose. */
    private static boolean isWideSpace(int c) {
        return Character.isSpaceChar(c) || c == BYTE_ORDER_MARK || c == '\u0085' || c == '\u200B';
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r' || c == END;
    }

    /** Characters of memory in use. */
    int capacity() {
        return buffer.length;
    }

    int offset() {
        return base + at;
    }

    boolean atEnd() {
        return peek() == END;
    }

    int peek() {
        return at < limit ? buffer[at] : peek(0);
    }

    int peek(int ahead) {
        while (at + ahead >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return buffer[at + ahead];
    }

    /** Goes on by so many characters, which have been peeked at. */
    void skip(int count) {
        at += count;
    }

    /** Goes to the next such character, or to the end. */
    void skipTo(char wanted) {
        while (true) {
            while (at < limit) {
                if (buffer[at] == wanted) {
                    return;
                }
                at++;
            }
            if (!fill()) {
                return;
            }
        }
    }

    boolean startsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** What lies between two offsets, neither before the kept one. */
    String text(int from, int to) {
        return new String(buffer, from - base, to - from);
    }

    char charAt(int offset) {
        return buffer[offset - base];
    }

    /** Everything before may be forgotten. */
    void keepFrom(int offset) {
        advanceTo(offset);
        kept = offset - base;
    }

    /** The position of an offset; asked for in rising order. */
    Position position(int offset) {
        advanceTo(offset);
        return new Position(offset, line, column);
    }

    /** Columns begin behind a byte order mark, as in every editor. */
    private void advanceTo(int offset) {
        for (; marked < offset; marked++) {
            char c = buffer[marked - base];
            if (c == '\n' || c == '\r') {
                if (c == '\r' || !afterReturn) {
                    line++;
                }
                column = 1;
            } else if (marked > 0 || c != BYTE_ORDER_MARK) {
                column++;
            }
            afterReturn = c == '\r';
        }
    }

    private boolean fill() {
        if (drained) {
            return false;
        }
        if (limit == buffer.length) {
            makeRoom();
        }
        try {
            int count = in.read(buffer, limit, buffer.length - limit);
            drained = count < 0;
            limit += Math.max(count, 0);
            return !drained;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves what is kept to the front where that frees half of the buffer, else doubles it: linear over all. */
    private void makeRoom() {
        if (kept <= buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
            return;
        }
        System.arraycopy(buffer, kept, buffer, 0, limit - kept);
        base += kept;
        at -= kept;
        limit -= kept;
        kept = 0;
    }
}
