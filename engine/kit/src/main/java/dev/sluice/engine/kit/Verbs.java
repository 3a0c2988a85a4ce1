package dev.sluice.engine.kit;

import dev.sluice.engine.kit.Lexer.Token;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Leading key words of statements: what can be said of a statement that no parser could read. */
public final class Verbs {
    private static final int LONGEST_HEADER = 24;
    private static final Set<String> OF_OBJECTS = Set.of("CREATE", "ALTER", "DROP", "COMMENT", "REFRESH", "RENAME");
    /** Kinds, and words in front of a kind that are part of its name. */
    private static final Set<String> KINDS = Set.of(
            "AGGREGATE",
            "CAST",
            "COLLATION",
            "CONVERSION",
            "DATABASE",
            "DOMAIN",
            "EVENT",
            "EXTENSION",
            "FUNCTION",
            "GROUP",
            "INDEX",
            "LANGUAGE",
            "OPERATOR",
            "PACKAGE",
            "POLICY",
            "PROCEDURE",
            "PUBLICATION",
            "ROLE",
            "ROUTINE",
            "RULE",
            "SCHEMA",
            "SEQUENCE",
            "SERVER",
            "STATISTICS",
            "SUBSCRIPTION",
            "SYSTEM",
            "TABLE",
            "TABLESPACE",
            "TRANSFORM",
            "TRIGGER",
            "TYPE",
            "USER",
            "VIEW");

    private static final Set<String> PREFIXES = Set.of(
            "EVENT TRIGGER",
            "FOREIGN TABLE",
            "MATERIALIZED VIEW",
            "VIRTUAL TABLE",
            "ACCESS METHOD",
            "DEFAULT PRIVILEGES",
            "LARGE OBJECT",
            "OWNED BY");
    private static final Set<String> PAIRS = Set.of(
            "START TRANSACTION",
            "SET ROLE",
            "SET TRANSACTION",
            "LOCK TABLES",
            "UNLOCK TABLES",
            "LOAD DATA",
            "LOAD XML",
            "REASSIGN OWNED",
            "SECURITY LABEL",
            "IMPORT FOREIGN",
            "BEGIN NOT");

    private Verbs() {}

    /**
     * The leading key words of a statement, upper case, without what only qualifies them: {@code CREATE TABLE} for
     * {@code create unlogged table if not exists t}, {@code DROP MATERIALIZED VIEW}, {@code INSERT}, {@code START
     * TRANSACTION}. Empty when the text holds no word.
     */
    public static String of(String statement, SplitterProfile profile) {
        List<String> words = words(statement, profile);
        if (words.isEmpty()) {
            return "";
        }
        String verb = words.getFirst();
        if (OF_OBJECTS.contains(verb)) {
            return (verb + " " + kind(words)).strip();
        }
        String pair = words.size() > 1 ? verb + " " + words.get(1) : verb;
        return PAIRS.contains(pair) ? pair : verb;
    }

    private static String kind(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            String pair = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
            if (PREFIXES.contains(pair)) {
                return pair;
            }
            if (KINDS.contains(word)) {
                return word;
            }
            if (word.equals("COLUMN")
                    || word.equals("CONSTRAINT") && words.getFirst().equals("COMMENT")) {
                return word;
            }
        }
        return "";
    }

    /** Words outside quotes and, but for the first, outside parentheses, as far as a kind of object may be. */
    private static List<String> words(String statement, SplitterProfile profile) {
        List<String> words = new ArrayList<>();
        Window window = new Window(new StringReader(statement), 256);
        Lexer lexer = new Lexer(window, profile);
        int depth = 0;
        while (words.size() < LONGEST_HEADER && !window.atEnd()) {
            int from = window.offset();
            Token token = lexer.next();
            if (token == Token.WORD && (depth == 0 || words.isEmpty())) {
                words.add(window.text(from, window.offset()).toUpperCase(Locale.ROOT));
            } else if (token == Token.SYMBOL) {
                char c = window.charAt(from);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return words;
    }
}
