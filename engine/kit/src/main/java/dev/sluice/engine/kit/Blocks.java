package dev.sluice.engine.kit;

import dev.sluice.engine.kit.SplitterProfile.Bodies;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Knows, from the tokens of one unit, whether it is inside a body that holds other statements, and whether it is a
 * COPY whose rows follow. A key word counts only where a statement may begin, so that columns may be called
 * {@code begin} and {@code end} and functions {@code if} and {@code repeat}.
 */
final class Blocks {
    private enum Phase {
        START,
        /** After CREATE or ALTER, before the kind of object. */
        HEADER,
        /** BEGIN at the top, where NOT ATOMIC may follow. */
        BEGIN,
        BODY,
        RULE,
        COPY,
        /** Nothing of interest comes any more. */
        PLAIN
    }

    private enum Block {
        BEGIN,
        CASE,
        /** CASE inside an expression: what stands in it begins no statement. */
        CASE_EXPRESSION,
        IF,
        LOOP,
        WHILE,
        REPEAT,
        FOR
    }

    private static final int LONGEST_KEY_WORD = 13;
    private static final int LONGEST_HEADER = 16;
    private static final String QUOTED = "'";
    private static final Set<String> OTHER_KINDS =
            Set.of("TABLE", "INDEX", "VIEW", "DATABASE", "SCHEMA", "USER", "ROLE", "SERVER", "SEQUENCE", "TYPE");
    private static final Set<String> STATEMENT_FOLLOWS =
            Set.of(";", "BEGIN", "ATOMIC", "THEN", "ELSE", "LOOP", "REPEAT", "DO", ":");
    private static final Set<String> BODY_FOLLOWS = Set.of(
            ")", "ROW", "DO", "DETERMINISTIC", "SQL", "DATA", "INVOKER", "DEFINER", "INT", "INTEGER", "BIGINT", "TEXT");
    private static final Set<String> NAME_FOLLOWS =
            Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "EXISTS", "OF", ",", ".", "@", "=", "DECLARE");

    private final Bodies bodies;
    private final boolean copyData;
    private final Deque<Block> open = new ArrayDeque<>();
    private Phase phase = Phase.START;
    private String previous = "";
    private String beforePrevious = "";
    private int words;
    private int parentheses;
    private boolean declaring;
    private boolean rowsFollow;

    Blocks(SplitterProfile profile) {
        this.bodies = profile.bodies();
        this.copyData = profile.copyData();
    }

    void startUnit() {
        open.clear();
        phase = Phase.START;
        previous = "";
        beforePrevious = "";
        words = 0;
        parentheses = 0;
        declaring = false;
        rowsFollow = false;
    }

    /** Whether a terminator here belongs to a statement inside. */
    boolean insideBody() {
        return !open.isEmpty() || phase == Phase.RULE && parentheses > 0;
    }

    boolean insideParentheses() {
        return parentheses > 0;
    }

    /** Whether the statement was {@code COPY … FROM stdin}. */
    boolean rowsFollow() {
        return rowsFollow;
    }

    boolean wantsWords() {
        return phase != Phase.PLAIN;
    }

    void quoted() {
        remember(QUOTED);
    }

    void symbol(char c) {
        if (c == '(') {
            parentheses++;
        } else if (c == ')' && parentheses > 0) {
            parentheses--;
        }
        if (phase != Phase.PLAIN) {
            if (c == ';') {
                declaring = false;
            }
            remember(String.valueOf(c));
        }
    }

    void word(String written) {
        String word = written.length() > LONGEST_KEY_WORD ? written : written.toUpperCase(Locale.ROOT);
        words++;
        switch (phase) {
            case START -> first(word);
            case HEADER -> header(word);
            case BEGIN -> begin(word);
            case BODY -> body(word);
            case COPY -> rowsFollow |= word.equals("STDIN") && previous.equals("FROM") && parentheses == 0;
            case RULE, PLAIN -> {}
        }
        remember(word);
    }

    private void remember(String token) {
        beforePrevious = previous;
        previous = token;
    }

    private void first(String word) {
        phase = switch (word) {
            case "CREATE", "ALTER" -> Phase.HEADER;
            case "EXPLAIN" -> Phase.START;
            case "COPY" -> copyData ? Phase.COPY : Phase.PLAIN;
            case "BEGIN" -> bodies == Bodies.ANYWHERE ? Phase.BEGIN : Phase.PLAIN;
            case "IF", "LOOP", "WHILE", "REPEAT", "FOR", "CASE" -> top(Block.valueOf(word));
            default -> Phase.PLAIN;
        };
    }

    private Phase top(Block block) {
        if (bodies != Bodies.ANYWHERE) {
            return Phase.PLAIN;
        }
        open.push(block);
        return Phase.BODY;
    }

    private void header(String word) {
        boolean routines = bodies == Bodies.ROUTINE || bodies == Bodies.ANYWHERE;
        boolean holds = switch (word) {
            case "PROCEDURE", "FUNCTION" -> routines || bodies == Bodies.ATOMIC;
            case "TRIGGER" -> routines || bodies == Bodies.TRIGGER;
            case "EVENT" -> routines;
            default -> false;
        };
        if (holds) {
            phase = Phase.BODY;
        } else if (word.equals("RULE") && bodies == Bodies.ATOMIC) {
            phase = Phase.RULE;
        } else if (OTHER_KINDS.contains(word)
                || word.equals("TRIGGER")
                || word.equals("EVENT")
                || words > LONGEST_HEADER) {
            phase = Phase.PLAIN;
        }
    }

    private void begin(String word) {
        if (word.equals("NOT")) {
            open.push(Block.BEGIN);
            phase = Phase.BODY;
        } else {
            phase = Phase.PLAIN;
        }
    }

    private void body(String word) {
        if (previous.equals(".") || previous.equals("@")) {
            return;
        }
        boolean begins = statementBegins();
        if (begins) {
            declaring = word.equals("DECLARE");
        }
        switch (word) {
            case "BEGIN" -> beginWord(begins);
            case "ATOMIC" -> {
                if (bodies == Bodies.ATOMIC && previous.equals("BEGIN") && parentheses == 0) {
                    open.push(Block.BEGIN);
                }
            }
            case "CASE" -> caseWord(begins);
            case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> compoundWord(Block.valueOf(word), begins);
            case "END" -> endWord(begins);
            default -> {}
        }
    }

    private void beginWord(boolean begins) {
        if (bodies == Bodies.ATOMIC) {
            return;
        }
        boolean header = open.isEmpty() && parentheses == 0;
        if ((begins || header || declaring) && !NAME_FOLLOWS.contains(previous)) {
            open.push(Block.BEGIN);
        }
    }

    private void caseWord(boolean begins) {
        if (previous.equals("END")) {
            return;
        }
        if (begins && (bodies == Bodies.ROUTINE || bodies == Bodies.ANYWHERE)) {
            open.push(Block.CASE);
        } else if (!open.isEmpty()) {
            open.push(Block.CASE_EXPRESSION);
        }
    }

    private void compoundWord(Block block, boolean begins) {
        if (previous.equals("END")) {
            // REPEAT … UNTIL condition END REPEAT: only here is it known what the END ends.
            if (block == Block.REPEAT && open.peek() == Block.REPEAT) {
                open.pop();
            }
        } else if (begins
                && (bodies == Bodies.ANYWHERE || bodies == Bodies.ROUTINE && block != Block.FOR)
                && !NAME_FOLLOWS.contains(previous)) {
            open.push(block);
        }
    }

    private void endWord(boolean begins) {
        if (open.peek() == Block.CASE_EXPRESSION || begins && !open.isEmpty() && open.peek() != Block.REPEAT) {
            open.pop();
        }
    }

    /** Whether the word that comes now begins a statement inside the body. */
    private boolean statementBegins() {
        if (open.isEmpty()) {
            return parentheses == 0
                    && (BODY_FOLLOWS.contains(previous)
                            || beforePrevious.equals("FOLLOWS")
                            || beforePrevious.equals("PRECEDES")
                            || beforePrevious.equals("COMMENT") && previous.equals(QUOTED));
        }
        return open.peek() != Block.CASE_EXPRESSION && STATEMENT_FOLLOWS.contains(previous);
    }
}
