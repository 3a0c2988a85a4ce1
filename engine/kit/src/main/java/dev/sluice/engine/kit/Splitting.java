package dev.sluice.engine.kit;

import dev.sluice.engine.kit.Lexer.Token;
import dev.sluice.engine.kit.SplitterProfile.ClientCommands;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import dev.sluice.sql.text.ScriptUnit;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One way through one script. */
final class Splitting implements Iterator<ScriptUnit> {
    private static final int NOWHERE = -1;

    private final SplitterProfile profile;
    private final Window window;
    private final Lexer lexer;
    private final Blocks blocks;
    private final Commands commands;
    private String delimiter = ";";
    private Optional<ScriptUnit> upcoming = Optional.empty();
    private boolean looked;
    private int index;

    /** Of the unit that is being read: where its leading, its text and the text's end are. */
    private int leading;

    private int start;
    private int end;

    Splitting(SplitterProfile profile, Window window) {
        this.profile = profile;
        this.window = window;
        this.lexer = new Lexer(window, profile);
        this.blocks = new Blocks(profile);
        this.commands = new Commands(window, profile);
    }

    @Override
    public boolean hasNext() {
        if (!looked) {
            upcoming = read();
            looked = true;
        }
        return upcoming.isPresent();
    }

    @Override
    public ScriptUnit next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the script has no more units");
        }
        looked = false;
        return upcoming.orElseThrow();
    }

    private Optional<ScriptUnit> read() {
        leading = window.offset();
        start = NOWHERE;
        end = NOWHERE;
        window.keepFrom(leading);
        lexer.startUnit();
        blocks.startUnit();
        while (!window.atEnd()) {
            boolean empty = start == NOWHERE;
            if (profile.delimiterCommand() && isDelimiterCommand(empty)) {
                if (!empty) {
                    return Optional.of(statement());
                }
                changeDelimiter();
            } else if (commands.begins(empty, lexer.onFreshLine()) && !lexer.inCodeComment()) {
                return Optional.of(empty ? command() : statement());
            } else if (terminates()) {
                if (!empty) {
                    return Optional.of(statement());
                }
            } else {
                token();
            }
        }
        return start == NOWHERE ? Optional.empty() : Optional.of(statement());
    }

    private void token() {
        int from = window.offset();
        Token token = lexer.next();
        if (token == Token.GAP) {
            return;
        }
        if (start == NOWHERE) {
            start = from;
        }
        end = window.offset();
        switch (token) {
            case WORD -> {
                if (blocks.wantsWords()) {
                    blocks.word(window.text(from, end));
                }
            }
            case QUOTED -> blocks.quoted();
            case SYMBOL -> blocks.symbol(window.charAt(from));
            case MARK, OPEN_COMMENT, GAP -> {}
        }
    }

    /** Goes past a terminator, when one is here and ends the unit. */
    private boolean terminates() {
        boolean usual = delimiter.equals(";");
        if (usual && (blocks.insideBody() || lexer.inCodeComment())) {
            return false;
        }
        int length = 0;
        if (window.peek() == delimiter.charAt(0) && window.startsWith(delimiter) && standsAlone()) {
            length = delimiter.length();
        } else if (commands.terminates()) {
            length = 2;
        }
        window.skip(length);
        if (length > 0) {
            lexer.leaveFreshLine();
        }
        return length > 0;
    }

    /** A delimiter made of letters ends a unit as a word of its own only. */
    private boolean standsAlone() {
        char last = delimiter.charAt(delimiter.length() - 1);
        return !Character.isLetterOrDigit(last) || !Lexer.isWordPart(window.peek(delimiter.length()));
    }

    private boolean isDelimiterCommand(boolean empty) {
        if (!lexer.onFreshLine() || !commands.isWord("DELIMITER")) {
            return false;
        }
        String wanted = commands.delimiter();
        // In the middle of a statement, a line may begin with a column of that name.
        return !wanted.isEmpty()
                && (empty || !blocks.insideParentheses() && !Character.isLetterOrDigit(wanted.charAt(0)));
    }

    private void changeDelimiter() {
        delimiter = commands.delimiter();
        lexer.delimiter(delimiter);
        commands.skipLine();
    }

    private ScriptUnit command() {
        start = window.offset();
        commands.skipLine();
        end = commands.trimmedEnd(start, window.offset());
        boolean copies =
                profile.clientCommands() == ClientCommands.BACKSLASH && commands.copiesRows(window.text(start, end));
        ScriptUnit command = unit(ScriptUnit.Kind.CLIENT_COMMAND, copies);
        return command;
    }

    private ScriptUnit statement() {
        boolean copies = blocks.rowsFollow();
        return unit(copies ? ScriptUnit.Kind.COPY : ScriptUnit.Kind.STATEMENT, copies);
    }

    private ScriptUnit unit(ScriptUnit.Kind kind, boolean rows) {
        Position from = window.position(start);
        Range range = new Range(from, window.position(end));
        String text = window.text(start, end);
        String before = window.text(leading, start);
        return new ScriptUnit(index++, kind, text, range, before, rows ? commands.rows() : "");
    }
}
