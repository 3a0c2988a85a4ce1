package dev.sluice.engine.postgres.grammar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the JSON that the parser writes: its own form only, no white space, no fractions. A general reader would cost
 * more than the parser itself when a command starts cold.
 */
final class TreeReader {
    /** Field and enum names recur millions of times: one String each. Power of two; used by one thread at a time. */
    private final String[] known = new String[4096];

    /**
     * How deep objects and lists may nest: some thousand operators or calls. Whoever walks the tree does it by recursion,
     * on a stack of the usual size; beyond this the answer would depend on the thread that asks.
     */
    private static final int DEEPEST = 2_500;

    private byte[] json = {};
    private int at;
    private int depth;

    /** The value of the whole text, an object. */
    PgNode read(byte[] text) throws PgTooComplex {
        json = text;
        at = 0;
        depth = 0;
        try {
            return object();
        } finally {
            json = new byte[0];
        }
    }

    private Object value() throws PgTooComplex {
        return switch (json[at]) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> literal(4, Boolean.TRUE);
            case 'f' -> literal(5, Boolean.FALSE);
            case 'n' -> literal(4, PgNode.NONE);
            default -> number();
        };
    }

    private Object literal(int length, Object value) {
        at += length;
        return value;
    }

    private PgNode object() throws PgTooComplex {
        Object[] fields = new Object[12];
        int used = 0;
        enter();
        while (json[at] != '}') {
            if (json[at] == ',') {
                at++;
            }
            if (used == fields.length) {
                fields = Arrays.copyOf(fields, used * 2);
            }
            fields[used++] = string();
            at++; // the colon
            fields[used++] = value();
        }
        leave();
        if (used == 2 && fields[1] instanceof PgNode inner && Character.isUpperCase(((String) fields[0]).charAt(0))) {
            return inner.as((String) fields[0]);
        }
        return new PgNode("", fields, used);
    }

    private List<PgNode> list() throws PgTooComplex {
        List<PgNode> list = new ArrayList<>();
        enter();
        while (json[at] != ']') {
            if (json[at] == ',') {
                at++;
            }
            list.add(value() instanceof PgNode node ? node : PgNode.NONE);
        }
        leave();
        return list;
    }

    private void enter() throws PgTooComplex {
        at++;
        if (++depth > DEEPEST) {
            throw new PgTooComplex("the statement is nested too deeply to be read");
        }
    }

    private void leave() {
        at++;
        depth--;
    }

    private Integer number() {
        boolean negative = json[at] == '-';
        if (negative) {
            at++;
        }
        int value = 0;
        while (json[at] >= '0' && json[at] <= '9') {
            value = value * 10 + (json[at++] - '0');
        }
        return negative ? -value : value;
    }

    private String string() {
        int start = ++at;
        int hash = 0;
        while (json[at] != '"') {
            if (json[at] == '\\') {
                return escaped(start);
            }
            hash = hash * 31 + json[at++];
        }
        int length = at++ - start;
        return length <= 40 ? shared(start, length, hash) : text(start, length);
    }

    private String text(int start, int length) {
        return new String(json, start, length, StandardCharsets.UTF_8);
    }

    private String shared(int start, int length, int hash) {
        int slot = (hash ^ hash >>> 16) & known.length - 1;
        String there = known[slot];
        if (there != null && same(there, start, length)) {
            return there;
        }
        String text = text(start, length);
        known[slot] = text;
        return text;
    }

    /** Compares as ASCII; other text never equals, and is read anew. */
    private boolean same(String there, int start, int length) {
        if (there.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (there.charAt(i) != json[start + i]) {
                return false;
            }
        }
        return true;
    }

    private String escaped(int start) {
        StringBuilder text = new StringBuilder(text(start, at - start));
        int plain = at;
        while (json[at] != '"') {
            if (json[at] != '\\') {
                at++;
                continue;
            }
            text.append(text(plain, at - plain));
            text.append(escape(json[at + 1]));
            at += json[at + 1] == 'u' ? 6 : 2;
            plain = at;
        }
        text.append(text(plain, at - plain));
        at++;
        return text.toString();
    }

    private char escape(byte letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) Integer.parseInt(text(at + 2, 4), 16);
            default -> (char) letter;
        };
    }
}
