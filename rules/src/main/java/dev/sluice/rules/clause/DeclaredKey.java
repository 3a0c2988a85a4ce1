package dev.sluice.rules.clause;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.IndexDef;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A primary key, unique key or index, as it is declared.
 *
 * @param inline whether it stands at a column
 * @param method lower case; empty when unsaid
 */
public record DeclaredKey(
        Kind kind,
        QualifiedName table,
        Range at,
        Optional<Name> name,
        List<IndexDef.Part> parts,
        boolean inline,
        String method,
        Optional<Name> usingIndex) {

    /** What it promises. */
    public enum Kind {
        PRIMARY,
        UNIQUE,
        PLAIN
    }

    /** FULLTEXT and SPATIAL indexes have rules of their own. */
    public boolean special() {
        return method.equals("fulltext") || method.equals("spatial");
    }

    /** Parts that are plain columns. */
    public List<String> columns() {
        return parts.stream()
                .flatMap(part -> part.column().stream())
                .map(Name::value)
                .toList();
    }

    /** {@code index idx_a}, {@code primary key}: for sentences. */
    public String words() {
        String what = switch (kind) {
            case PRIMARY -> "primary key";
            case UNIQUE -> "unique key";
            case PLAIN -> "index";
        };
        return name.map(n -> what + " " + n).orElse(what + " of table " + table.name());
    }

    public static List<DeclaredKey> in(Fact fact) {
        List<DeclaredKey> keys = new ArrayList<>();
        switch (fact) {
            case Fact.CreateTable f -> {
                f.columns().forEach(column -> inline(f.table(), column, keys));
                f.constraints().forEach(c -> constraint(f.table(), c, false).ifPresent(keys::add));
                f.indexes().forEach(index -> keys.add(index(f.table(), index, index.at())));
            }
            case Fact.AlterTable f -> f.actions().forEach(action -> in(f.table(), action, keys));
            case Fact.CreateIndex f -> keys.add(index(f.table(), f.index(), f.at()));
            default -> {}
        }
        return keys;
    }

    private static void in(QualifiedName table, AlterAction action, List<DeclaredKey> keys) {
        switch (action) {
            case AlterAction.AddConstraint a ->
                constraint(table, a.constraint(), false).ifPresent(keys::add);
            case AlterAction.AddIndex a ->
                keys.add(index(table, a.index(), a.index().at()));
            case AlterAction.AddColumn a -> inline(table, a.column(), keys);
            case AlterAction.ModifyColumn a -> inline(table, a.column(), keys);
            case AlterAction.ChangeColumn a -> inline(table, a.column(), keys);
            default -> {}
        }
    }

    private static void inline(QualifiedName table, ColumnDef column, List<DeclaredKey> keys) {
        column.constraints().forEach(c -> constraint(table, c, true).ifPresent(keys::add));
    }

    private static Optional<DeclaredKey> constraint(QualifiedName table, ConstraintDef def, boolean inline) {
        return switch (def) {
            case ConstraintDef.PrimaryKey c ->
                Optional.of(
                        new DeclaredKey(Kind.PRIMARY, table, c.at(), c.name(), c.parts(), inline, "", c.usingIndex()));
            case ConstraintDef.Unique c ->
                Optional.of(
                        new DeclaredKey(Kind.UNIQUE, table, c.at(), c.name(), c.parts(), inline, "", c.usingIndex()));
            default -> Optional.empty();
        };
    }

    private static DeclaredKey index(QualifiedName table, IndexDef index, Range at) {
        Kind kind = index.unique() ? Kind.UNIQUE : Kind.PLAIN;
        return new DeclaredKey(
                kind,
                table,
                at,
                index.name(),
                index.parts(),
                false,
                index.method().orElse(""),
                Optional.empty());
    }
}
