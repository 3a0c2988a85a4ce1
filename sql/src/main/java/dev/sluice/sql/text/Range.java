package dev.sluice.sql.text;

/**
 * A stretch of a script.
 *
 * @param start of the first character
 * @param end just behind the last character
 */
public record Range(Position start, Position end) {
    public static final Range NONE = new Range(Position.START, Position.START);

    public Range {
        if (end.offset() < start.offset()) {
            throw new IllegalArgumentException("range ends before it starts: " + start + " to " + end);
        }
    }
}
