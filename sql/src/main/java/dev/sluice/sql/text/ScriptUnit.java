package dev.sluice.sql.text;

/**
 * One statement as the splitter cuts it out of a script, before anything parses it.
 *
 * @param index counts the units of the script from 0
 * @param kind what a client does with it
 * @param text from the first token to the last, exactly as written; without terminator and leading comments
 * @param range of {@code text} in the script
 * @param leading the white space and comments between the previous unit and this one, exactly as written
 * @param data rows that follow the statement in the script (COPY … FROM stdin), else empty
 */
public record ScriptUnit(int index, Kind kind, String text, Range range, String leading, String data) {

    /** What a client does with a unit. */
    public enum Kind {
        /** Sent to the server. */
        STATEMENT,
        /** {@code COPY … FROM stdin} with its rows in {@code data}. */
        COPY,
        /** A command of a client program ({@code \connect}, {@code source}) that no server understands. */
        CLIENT_COMMAND
    }

    public int line() {
        return range.start().line();
    }
}
