package dev.sluice.sql.text;

/**
 * A place in a script.
 *
 * @param offset UTF-16 code units from the start of the script, from 0
 * @param line lines from 1; CRLF, LF and CR each end one line
 * @param column UTF-16 code units from the start of the line, from 1
 */
public record Position(int offset, int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(0, 1, 1);

    public Position {
        if (offset < 0 || line < 1 || column < 1) {
            throw new IllegalArgumentException("no such position: " + offset + " (" + line + ":" + column + ")");
        }
    }

    @Override
    public int compareTo(Position other) {
        return Integer.compare(offset, other.offset);
    }
}
