package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.Key;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Watches the names of one kind of keys: where they are declared and where they are renamed. */
final class KeyNames implements Watch {
    private final DeclaredKey.Kind kind;
    private final String what;
    private final NameForm form;
    private final boolean unnamedJudged;

    /** Primary keys without a name get the server's, which nobody is to blame for. */
    KeyNames(DeclaredKey.Kind kind, String what, Settings settings, Review review) {
        this.kind = kind;
        this.what = what;
        this.form = new NameForm(settings, review);
        this.unnamedJudged = review.traits().unnamedKeysJudged() && kind != DeclaredKey.Kind.PRIMARY;
    }

    @Override
    public void before(Statement statement, SchemaView schema) {
        for (DeclaredKey key : DeclaredKey.in(statement.fact())) {
            boolean judged = key.name().isPresent() || (unnamedJudged && !key.inline());
            if (key.kind() == kind && judged && !key.special()) {
                String name = key.name().map(Name::value).orElse("");
                List<String> columns = prepared(key, schema).orElse(key.columns());
                check(statement, key.at(), name, key.table().name().value(), columns);
            }
        }
        renamed(statement, schema);
    }

    /** ADD … USING INDEX takes the columns of an index that exists. */
    private static Optional<List<String>> prepared(DeclaredKey key, SchemaView schema) {
        return key.usingIndex()
                .flatMap(index -> schema.table(key.table()).flatMap(t -> t.key(index.value())))
                .map(Key::columns);
    }

    private void renamed(Statement statement, SchemaView schema) {
        switch (statement.fact()) {
            case Fact.Rename f
            when f.kind() == ObjectKind.INDEX -> {
                Optional<TableState> table = schema.tableOfIndex(f.from());
                renamed(statement, f.at(), table, f.from().name(), f.to().name());
            }
            case Fact.AlterTable f -> {
                Optional<TableState> table = schema.table(f.table());
                for (AlterAction action : f.actions()) {
                    switch (action) {
                        case AlterAction.RenameIndex a -> renamed(statement, a.at(), table, a.from(), a.to());
                        case AlterAction.RenameConstraint a -> renamed(statement, a.at(), table, a.from(), a.to());
                        default -> {}
                    }
                }
            }
            default -> {}
        }
    }

    private void renamed(Statement statement, Range at, Optional<TableState> table, Name from, Name to) {
        Optional<Key> key = table.flatMap(t -> t.key(from.value()))
                .filter(k -> k.kind().name().equals(kind.name()));
        if (key.isPresent() && table.isPresent()) {
            check(statement, at, to.value(), table.get().key().name(), key.get().columns());
        }
    }

    private void check(Statement statement, Range at, String name, String table, List<String> columns) {
        Map<String, String> tokens = Map.of("table", table, "column_list", String.join("_", columns));
        form.check(statement, at, what, name, tokens);
    }
}
