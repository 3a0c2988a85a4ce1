package dev.sluice.engine.sqlite;

import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.DataType;
import dev.sluice.sql.statement.Expression;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between the parentheses of CREATE TABLE: columns and constraints. */
final class Columns {
    private final Cursor cursor;
    private final Expressions expressions;

    Columns(Cursor cursor, Expressions expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** What the clauses of one column add up to. */
    private static final class Clauses {
        private final List<ConstraintDef> constraints = new ArrayList<>();
        private Optional<Boolean> nullable = Optional.empty();
        private Optional<Expression> defaultValue = Optional.empty();
        private Optional<Expression> generated = Optional.empty();
        private Optional<String> collation = Optional.empty();
        private boolean counts;
    }

    ColumnDef column() {
        int start = cursor.start();
        Name name = cursor.name();
        Optional<DataType> type = new Types(cursor).type();
        Clauses clauses = new Clauses();
        boolean more = true;
        while (more) {
            more = clause(name, clauses);
        }
        Optional<String> collation = clauses.collation;
        return new ColumnDef(
                cursor.since(start),
                name,
                type.map(t ->
                        new DataType(t.name(), t.arguments(), t.array(), t.unsigned(), t.charset(), collation, t.at())),
                clauses.nullable,
                clauses.defaultValue,
                clauses.counts,
                clauses.generated,
                Optional.empty(),
                List.copyOf(clauses.constraints),
                Optional.empty());
    }

    private boolean clause(Name column, Clauses clauses) {
        int start = cursor.start();
        Optional<Name> name = cursor.when(cursor.accept("CONSTRAINT"), cursor::name);
        if (cursor.accept("NOT", "NULL")) {
            clauses.nullable = Optional.of(false);
            onConflict();
        } else if (cursor.accept("NULL")) {
            clauses.nullable = Optional.of(true);
            onConflict();
        } else if (cursor.accept("DEFAULT")) {
            clauses.defaultValue = Optional.of(defaultValue());
        } else if (cursor.accept("COLLATE")) {
            clauses.collation = Optional.of(cursor.name().value());
        } else if (cursor.accept("GENERATED", "ALWAYS", "AS") || cursor.accept("AS")) {
            clauses.generated = Optional.of(inParentheses());
            if (!cursor.accept("STORED")) {
                cursor.accept("VIRTUAL");
            }
        } else if (cursor.accept("PRIMARY", "KEY")) {
            boolean descending = direction();
            onConflict();
            clauses.counts = cursor.accept("AUTOINCREMENT");
            clauses.constraints.add(new ConstraintDef.PrimaryKey(
                    cursor.since(start), name, List.of(part(column, descending)), Optional.empty()));
        } else if (cursor.accept("UNIQUE")) {
            onConflict();
            clauses.constraints.add(new ConstraintDef.Unique(
                    cursor.since(start), name, List.of(part(column, false)), Optional.empty()));
        } else if (cursor.accept("CHECK")) {
            clauses.constraints.add(check(start, name));
        } else if (cursor.is("REFERENCES")) {
            clauses.constraints.add(references(start, name, List.of(column)));
        } else {
            return name.isPresent();
        }
        return true;
    }

    private static IndexDef.Part part(Name column, boolean descending) {
        return new IndexDef.Part(column.at(), Optional.of(column), Optional.empty(), Optional.empty(), descending);
    }

    /** A constant, a signed number, a key word or an expression in parentheses. */
    private Expression defaultValue() {
        if (cursor.is("(")) {
            return inParentheses();
        }
        int start = cursor.start();
        if (cursor.is("-") || cursor.is("+")) {
            String sign = cursor.next().text();
            int number = cursor.start();
            Token value = cursor.next();
            Expression operand =
                    new Expression.Literal(cursor.since(number), Expression.Literal.Kind.NUMBER, value.text());
            return new Expression.Operation(cursor.since(start), sign, List.of(operand));
        }
        return expressions.primary(start);
    }

    private Expression inParentheses() {
        cursor.expect("(");
        Expression inside = expressions.expression();
        cursor.expect(")");
        return inside;
    }

    boolean isTableConstraint() {
        return cursor.is("CONSTRAINT")
                || cursor.is("PRIMARY", "KEY")
                || cursor.is("UNIQUE")
                || cursor.is("CHECK")
                || cursor.is("FOREIGN", "KEY");
    }

    ConstraintDef tableConstraint() {
        int start = cursor.start();
        Optional<Name> name = cursor.when(cursor.accept("CONSTRAINT"), cursor::name);
        if (cursor.accept("PRIMARY", "KEY")) {
            List<IndexDef.Part> parts = cursor.inParentheses(this::keyPart);
            onConflict();
            return new ConstraintDef.PrimaryKey(cursor.since(start), name, parts, Optional.empty());
        }
        if (cursor.accept("UNIQUE")) {
            List<IndexDef.Part> parts = cursor.inParentheses(this::keyPart);
            onConflict();
            return new ConstraintDef.Unique(cursor.since(start), name, parts, Optional.empty());
        }
        if (cursor.accept("CHECK")) {
            ConstraintDef check = check(start, name);
            onConflict();
            return check;
        }
        cursor.expect("FOREIGN", "KEY");
        return references(start, name, cursor.inParentheses(cursor::name));
    }

    /** A column or an expression, with its order. */
    IndexDef.Part keyPart() {
        int start = cursor.start();
        Expression value = expressions.expression();
        String order = cursor.textSince(start);
        boolean descending = direction();
        Optional<Name> column = column(value);
        // An autoincrementing key may be declared as a table's constraint, too.
        cursor.accept("AUTOINCREMENT");
        return new IndexDef.Part(
                cursor.since(start),
                column,
                column.isPresent() || order.isEmpty() ? Optional.empty() : Optional.of(value),
                Optional.empty(),
                descending);
    }

    /** The column of {@code name} and {@code name COLLATE x}. */
    private static Optional<Name> column(Expression value) {
        return switch (value) {
            case Expression.Column column -> Optional.of(column.name());
            case Expression.Other other
            when other.parts().size() == 1
                    && other.parts().getFirst() instanceof Expression.Column column
                    && !other.text().startsWith("(") -> Optional.of(column.name());
            default -> Optional.empty();
        };
    }

    private boolean direction() {
        boolean descending = !cursor.accept("ASC") && cursor.accept("DESC");
        if (cursor.accept("NULLS") && !cursor.accept("FIRST")) {
            cursor.expect("LAST");
        }
        return descending;
    }

    private void onConflict() {
        if (cursor.accept("ON", "CONFLICT")) {
            cursor.next();
        }
    }

    private ConstraintDef check(int start, Optional<Name> name) {
        Expression condition = inParentheses();
        return new ConstraintDef.Check(cursor.since(start), name, condition, false, true);
    }

    private ConstraintDef references(int start, Optional<Name> name, List<Name> columns) {
        cursor.expect("REFERENCES");
        QualifiedName table = QualifiedName.of(cursor.name());
        List<Name> referenced = cursor.is("(") ? cursor.inParentheses(cursor::name) : List.of();
        Optional<String> onDelete = Optional.empty();
        Optional<String> onUpdate = Optional.empty();
        while (true) {
            if (cursor.accept("ON", "DELETE")) {
                onDelete = Optional.of(action());
            } else if (cursor.accept("ON", "UPDATE")) {
                onUpdate = Optional.of(action());
            } else if (cursor.accept("MATCH")) {
                cursor.next();
            } else {
                break;
            }
        }
        if (cursor.accept("DEFERRABLE") || cursor.accept("NOT", "DEFERRABLE")) {
            if (cursor.accept("INITIALLY")) {
                cursor.next();
            }
        }
        return new ConstraintDef.ForeignKey(
                cursor.since(start), name, columns, table, referenced, onDelete, onUpdate, false);
    }

    private String action() {
        String first = cursor.next().upper();
        return first.equals("SET") || first.equals("NO")
                ? first + " " + cursor.next().upper()
                : first;
    }
}
