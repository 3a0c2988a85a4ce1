package dev.sluice.engine.kit;

import java.util.Locale;

/** What client programs read themselves: their commands, and the rows behind a COPY. */
final class Commands {
    private final Window window;
    private final SplitterProfile profile;

    Commands(Window window, SplitterProfile profile) {
        this.window = window;
        this.profile = profile;
    }

    /** Whether a command begins here. */
    boolean begins(boolean unitIsEmpty, boolean freshLine) {
        int c = window.peek();
        return switch (profile.clientCommands()) {
            case BACKSLASH -> c == '\\' && window.peek(1) != ';';
            case WORDS -> unitIsEmpty && (c == '\\' ? !terminates() : freshLine && isLetter(c) && isClientWord());
            case DOT -> c == '.' && unitIsEmpty && freshLine;
        };
    }

    /** Whether two characters here end a statement as the delimiter does. */
    boolean terminates() {
        if (window.peek() != '\\') {
            return false;
        }
        int c = window.peek(1);
        return switch (profile.clientCommands()) {
            case BACKSLASH -> c == ';';
            case WORDS -> c == 'g' || c == 'G';
            case DOT -> false;
        };
    }

    /** Whether this very word, in any case, is here. */
    boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toUpperCase(window.peek(i)) != word.charAt(i)) {
                return false;
            }
        }
        return !Lexer.isWordPart(window.peek(word.length()));
    }

    private boolean isClientWord() {
        int length = 0;
        while (isLetter(window.peek(length))) {
            length++;
        }
        int behind = window.peek(length);
        String word = window.text(window.offset(), window.offset() + length).toUpperCase(Locale.ROOT);
        return (Window.isSpace(behind) || behind == ';' || behind == Window.END)
                && profile.clientWords().contains(word);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** What the command DELIMITER, which is here, asks for; empty when it asks for nothing. */
    String delimiter() {
        int from = "DELIMITER".length();
        while (!Window.isLineEnd(window.peek(from)) && Window.isSpace(window.peek(from))) {
            from++;
        }
        int to = from;
        while (window.peek(to) != Window.END && !Window.isSpace(window.peek(to))) {
            to++;
        }
        return window.text(window.offset() + from, window.offset() + to);
    }

    /** Goes to the end of the line, not past it. */
    void skipLine() {
        while (!Window.isLineEnd(window.peek())) {
            window.skip(1);
        }
    }

    /** The end of a command without the blanks and semicolons that close it. */
    int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from + 1 && (Window.isSpace(window.charAt(end - 1)) || window.charAt(end - 1) == ';')) {
            end--;
        }
        return end;
    }

    /** Whether psql reads the rows of this command from the script. */
    boolean copiesRows(String command) {
        String folded = command.toLowerCase(Locale.ROOT);
        return folded.startsWith("\\copy ") && (folded.contains(" from stdin") || folded.contains(" from pstdin"));
    }

    /**
     * Reads the rows that begin on the next line, and the line {@code \.} behind them. When more than blanks and a
     * comment stand on this line, there are none.
     */
    String rows() {
        if (!endsLine()) {
            return "";
        }
        int from = window.offset();
        while (!window.atEnd()) {
            if (isEndOfRows()) {
                String rows = window.text(from, window.offset());
                window.skip(2);
                return rows;
            }
            skipLine();
            skipLineEnd();
        }
        return window.text(from, window.offset());
    }

    private boolean endsLine() {
        int length = 0;
        while (!Window.isLineEnd(window.peek(length)) && Window.isSpace(window.peek(length))) {
            length++;
        }
        boolean comment = window.peek(length) == '-' && window.peek(length + 1) == '-';
        if (!comment && !Window.isLineEnd(window.peek(length))) {
            return false;
        }
        skipLine();
        skipLineEnd();
        return true;
    }

    private void skipLineEnd() {
        if (window.peek() == '\r') {
            window.skip(1);
        }
        if (window.peek() == '\n') {
            window.skip(1);
        }
    }

    private boolean isEndOfRows() {
        return window.peek() == '\\' && window.peek(1) == '.' && Window.isLineEnd(window.peek(2));
    }
}
