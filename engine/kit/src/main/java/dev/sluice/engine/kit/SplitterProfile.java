package dev.sluice.engine.kit;

import java.util.List;
import java.util.Set;

/**
 * What the splitter must know of a dialect: one row of its table.
 *
 * @param quotes strings and quoted names
 * @param dollarQuotes {@code $tag$ … $tag$}
 * @param escapeStrings {@code E'…'} takes backslash escapes though {@code '…'} does not
 * @param nestedComments whether block comments nest
 * @param hashComments {@code #} starts a comment that ends with the line
 * @param spacedDashes {@code --} starts a comment only before white space
 * @param codeComments what follows the opening of a block comment whose content is code: {@code !}
 * @param delimiterCommand whether a line {@code DELIMITER x} changes what ends a statement
 * @param clientCommands how client programs of this dialect write their own commands
 * @param clientWords those that start a command at the start of a line, upper case
 * @param bodies which statements hold others
 * @param copyData whether rows follow {@code COPY … FROM stdin}
 */
public record SplitterProfile(
        List<Quote> quotes,
        boolean dollarQuotes,
        boolean escapeStrings,
        boolean nestedComments,
        boolean hashComments,
        boolean spacedDashes,
        List<String> codeComments,
        boolean delimiterCommand,
        ClientCommands clientCommands,
        Set<String> clientWords,
        Bodies bodies,
        boolean copyData) {

    public SplitterProfile {
        quotes = List.copyOf(quotes);
        codeComments = List.copyOf(codeComments);
        clientWords = Set.copyOf(clientWords);
    }

    /**
     * A pair of quotes. Where both are the same character, two of them inside stand for one.
     *
     * @param backslash whether a backslash inside takes the meaning from the character behind it
     */
    public record Quote(char open, char close, boolean backslash) {}

    /** How client programs write their own commands. */
    public enum ClientCommands {
        /** psql: a backslash anywhere outside quotes. */
        BACKSLASH,
        /** mysql: words at the start of a line, and {@code \g} or {@code \G} in place of the delimiter. */
        WORDS,
        /** sqlite3: a dot at the start of a line. */
        DOT
    }

    /** Which statements hold others, whose terminators are not theirs. */
    public enum Bodies {
        /** {@code BEGIN ATOMIC} of functions and procedures, actions of rules. */
        ATOMIC,
        /** {@code BEGIN … END} of triggers. */
        TRIGGER,
        /** Compound statements in routines, triggers and events. */
        ROUTINE,
        /** Compound statements there and at the top. */
        ANYWHERE
    }

    private static final List<Quote> MYSQL_QUOTES =
            List.of(new Quote('\'', '\'', true), new Quote('"', '"', true), new Quote('`', '`', false));

    private static final Set<String> MYSQL_WORDS = Set.of(
            "SOURCE",
            "CONNECT",
            "EXIT",
            "QUIT",
            "SYSTEM",
            "TEE",
            "NOTEE",
            "PAGER",
            "NOPAGER",
            "PROMPT",
            "REHASH",
            "STATUS",
            "WARNINGS",
            "NOWARNING",
            "CHARSET",
            "EDIT",
            "EGO",
            "GO",
            "PRINT",
            "CLEAR");

    public static final SplitterProfile POSTGRESQL = new SplitterProfile(
            List.of(new Quote('\'', '\'', false), new Quote('"', '"', false)),
            true,
            true,
            true,
            false,
            false,
            List.of(),
            false,
            ClientCommands.BACKSLASH,
            Set.of(),
            Bodies.ATOMIC,
            true);

    public static final SplitterProfile MYSQL = new SplitterProfile(
            MYSQL_QUOTES,
            false,
            false,
            false,
            true,
            true,
            List.of("!"),
            true,
            ClientCommands.WORDS,
            MYSQL_WORDS,
            Bodies.ROUTINE,
            false);

    public static final SplitterProfile MARIADB = new SplitterProfile(
            MYSQL_QUOTES,
            false,
            false,
            false,
            true,
            true,
            List.of("!", "M!"),
            true,
            ClientCommands.WORDS,
            MYSQL_WORDS,
            Bodies.ANYWHERE,
            false);

    public static final SplitterProfile SQLITE = new SplitterProfile(
            List.of(
                    new Quote('\'', '\'', false),
                    new Quote('"', '"', false),
                    new Quote('`', '`', false),
                    new Quote('[', ']', false)),
            false,
            false,
            false,
            false,
            false,
            List.of(),
            false,
            ClientCommands.DOT,
            Set.of(),
            Bodies.TRIGGER,
            false);
}
