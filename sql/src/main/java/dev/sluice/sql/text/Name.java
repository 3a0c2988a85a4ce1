package dev.sluice.sql.text;

/**
 * An identifier.
 *
 * @param value as the server stores it: unquoted, folded by the dialect
 * @param quoted whether it was written in quotes
 * @param at where it stands; {@link Range#NONE} when it was derived
 */
public record Name(String value, boolean quoted, Range at) {
    public static Name of(String value) {
        return new Name(value, false, Range.NONE);
    }

    @Override
    public String toString() {
        return value;
    }
}
