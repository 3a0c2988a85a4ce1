package dev.sluice.rules.clause;

import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ColumnDef;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column definition.
 *
 * @param clause the definition in CREATE TABLE, the action in ALTER TABLE
 * @param old the former name in MySQL's CHANGE
 */
public record DeclaredColumn(Origin origin, QualifiedName table, Range clause, ColumnDef def, Optional<Name> old) {

    /** What declares it. */
    public enum Origin {
        CREATE,
        ADD,
        MODIFY,
        CHANGE
    }

    public String name() {
        return def.name().value();
    }

    /** Base name of the type; empty when none was written. */
    public String type() {
        return def.type().map(type -> type.name()).orElse("");
    }

    public boolean primaryInline() {
        return def.constraints().stream().anyMatch(ConstraintDef.PrimaryKey.class::isInstance);
    }

    public static List<DeclaredColumn> in(Fact fact) {
        return switch (fact) {
            case Fact.CreateTable f ->
                f.columns().stream()
                        .map(def -> new DeclaredColumn(Origin.CREATE, f.table(), def.at(), def, Optional.empty()))
                        .toList();
            case Fact.AlterTable f ->
                f.actions().stream()
                        .flatMap(action -> in(f.table(), action).stream())
                        .toList();
            default -> List.of();
        };
    }

    private static Optional<DeclaredColumn> in(QualifiedName table, AlterAction action) {
        return switch (action) {
            case AlterAction.AddColumn a ->
                Optional.of(new DeclaredColumn(Origin.ADD, table, a.at(), a.column(), Optional.empty()));
            case AlterAction.ModifyColumn a ->
                Optional.of(new DeclaredColumn(Origin.MODIFY, table, a.at(), a.column(), Optional.empty()));
            case AlterAction.ChangeColumn a ->
                Optional.of(new DeclaredColumn(Origin.CHANGE, table, a.at(), a.column(), Optional.of(a.from())));
            default -> Optional.empty();
        };
    }

    /** Actions of one kind in an ALTER TABLE; none in other statements. */
    public static <A extends AlterAction> Stream<A> actions(Fact fact, Class<A> kind) {
        return fact instanceof Fact.AlterTable f
                ? f.actions().stream().filter(kind::isInstance).map(kind::cast)
                : Stream.empty();
    }
}
