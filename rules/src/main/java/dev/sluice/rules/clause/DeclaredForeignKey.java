package dev.sluice.rules.clause;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * A foreign key, as it is declared.
 *
 * @param inline whether it stands at a column
 */
public record DeclaredForeignKey(QualifiedName table, ConstraintDef.ForeignKey def, boolean inline) {

    public Range at() {
        return def.at();
    }

    public List<String> columns() {
        return def.columns().stream().map(Name::value).toList();
    }

    /** {@code foreign key fk_a}: for sentences. */
    public String words() {
        return def.name().map(n -> "foreign key " + n).orElse("foreign key of table " + table.name());
    }

    /** Inline ones are left out where the engine ignores them. */
    public static List<DeclaredForeignKey> in(Fact fact, boolean inlineCounts) {
        List<DeclaredForeignKey> keys = new ArrayList<>();
        switch (fact) {
            case Fact.CreateTable f -> {
                f.columns().forEach(column -> inline(f.table(), column, keys));
                f.constraints().forEach(c -> add(f.table(), c, false, keys));
            }
            case Fact.AlterTable f -> f.actions().forEach(action -> in(f.table(), action, keys));
            default -> {}
        }
        keys.removeIf(key -> key.inline() && !inlineCounts);
        return keys;
    }

    private static void in(QualifiedName table, AlterAction action, List<DeclaredForeignKey> keys) {
        switch (action) {
            case AlterAction.AddConstraint a -> add(table, a.constraint(), false, keys);
            case AlterAction.AddColumn a -> inline(table, a.column(), keys);
            default -> {}
        }
    }

    private static void inline(QualifiedName table, ColumnDef column, List<DeclaredForeignKey> keys) {
        column.constraints().forEach(c -> add(table, c, true, keys));
    }

    private static void add(QualifiedName table, ConstraintDef def, boolean inline, List<DeclaredForeignKey> keys) {
        if (def instanceof ConstraintDef.ForeignKey fk) {
            keys.add(new DeclaredForeignKey(table, fk, inline));
        }
    }
}
