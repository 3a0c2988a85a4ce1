package dev.sluice.engine.postgres.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of PostgreSQL's raw parse tree. Fields have the names that PostgreSQL's source gives them; those that are
 * zero, false or empty are left out and read as such. Locations are byte offsets into the UTF-8 form of the text, -1
 * when unknown.
 */
public final class PgNode {
    /** What a missing field reads as. */
    public static final PgNode NONE = new PgNode("", new Object[0], 0);

    private final String kind;
    private final Object[] fields;

    /** {@code fields} alternates names and values: String, Integer, Boolean, PgNode, or a list of nodes. */
    PgNode(String kind, Object[] fields, int used) {
        this.kind = kind;
        this.fields = used == fields.length ? fields : Arrays.copyOf(fields, used);
    }

    /** This node's fields under the name of its kind. */
    PgNode as(String name) {
        return new PgNode(name, fields, fields.length);
    }

    /** {@code SelectStmt}, {@code ColumnRef} …; empty where the field's type allows one kind only. */
    public String kind() {
        return kind;
    }

    public boolean is(String wanted) {
        return kind.equals(wanted);
    }

    public boolean exists() {
        return this != NONE;
    }

    public boolean has(String field) {
        return value(field) != null;
    }

    /** A field that holds a node, else {@link #NONE}. */
    public PgNode node(String field) {
        return value(field) instanceof PgNode node ? node : NONE;
    }

    /** A field that holds a list of nodes, else an empty list. */
    @SuppressWarnings("unchecked")
    public List<PgNode> nodes(String field) {
        return value(field) instanceof List<?> list ? (List<PgNode>) list : List.of();
    }

    /** A field that holds text or the name of an enum's value, else "". */
    public String text(String field) {
        return value(field) instanceof String text ? text : "";
    }

    public boolean flag(String field) {
        return value(field) instanceof Boolean flag && flag;
    }

    public int number(String field) {
        return value(field) instanceof Integer number ? number : 0;
    }

    public int location() {
        return number("location");
    }

    private @Nullable Object value(String field) {
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals(field)) {
                return fields[i + 1];
            }
        }
        return null;
    }

    /** The nodes that its fields and lists hold, in order. */
    public List<PgNode> children() {
        List<PgNode> children = new ArrayList<>();
        for (int i = 1; i < fields.length; i += 2) {
            if (fields[i] instanceof PgNode node) {
                children.add(node);
            } else if (fields[i] instanceof List<?> list) {
                list.forEach(element -> children.add((PgNode) element));
            }
        }
        return children;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind).append('{');
        for (int i = 0; i < fields.length; i += 2) {
            text.append(i == 0 ? "" : ", ").append(fields[i]).append('=').append(fields[i + 1]);
        }
        return text.append('}').toString();
    }
}
