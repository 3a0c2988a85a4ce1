package dev.sluice.rules.table;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every table has a primary key and keeps it. */
public final class TableRequirePk implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "table-require-pk", Category.TABLE, RuleInfo.ALL, "Every table has a primary key and keeps it")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new PrimaryKeys(review);
    }

    /** Remembers for each table the last statement that could leave it without a key; judges the final schema. */
    private static final class PrimaryKeys implements Watch {
        private final Review review;
        private final Map<TableState, Statement> suspects = new LinkedHashMap<>();
        private boolean had;

        PrimaryKeys(Review review) {
            this.review = review;
        }

        @Override
        public void before(Statement statement, SchemaView schema) {
            had = statement.fact() instanceof Fact.AlterTable f
                    && schema.table(f.table()).flatMap(TableState::primaryKey).isPresent();
        }

        @Override
        public void after(Statement statement, SchemaView schema) {
            switch (statement.fact()) {
                case Fact.CreateTable f -> created(statement, f, schema);
                case Fact.AlterTable f
                when f.kind() == ObjectKind.TABLE ->
                    schema.table(after(f)).ifPresent(table -> altered(statement, f, table));
                case Fact.Drop f
                when f.kind() == ObjectKind.INDEX && f.on().isPresent() ->
                    schema.table(f.on().get())
                            .filter(table ->
                                    table.keysKnown() && table.primaryKey().isEmpty())
                            .filter(table -> f.names().stream().anyMatch(n -> primary(n.name())))
                            .ifPresent(table -> suspects.put(table, statement));
                default -> {}
            }
        }

        private void created(Statement statement, Fact.CreateTable f, SchemaView schema) {
            boolean copies = f.query().isPresent() && !review.traits().copiesJudged();
            if (!copies) {
                schema.table(f.table())
                        .filter(table -> table.madeHere() || review.traits().untouchedTablesJudged())
                        .ifPresent(table -> suspects.put(table, statement));
            }
        }

        private void altered(Statement statement, Fact.AlterTable f, TableState table) {
            boolean lost =
                    table.primaryKey().isEmpty() && (had || f.actions().stream().anyMatch(this::removes));
            if (lost || review.traits().untouchedTablesJudged()) {
                suspects.put(table, statement);
            }
        }

        private boolean removes(AlterAction action) {
            return switch (action) {
                case AlterAction.DropConstraint a ->
                    a.name().isEmpty() || a.name().filter(this::primary).isPresent();
                case AlterAction.DropIndex a -> primary(a.name());
                default -> false;
            };
        }

        private boolean primary(Name name) {
            return review.traits().indexNamesPerTable() && name.value().equalsIgnoreCase("PRIMARY");
        }

        /** The table's name once the statement is done. */
        private static QualifiedName after(Fact.AlterTable f) {
            return f.actions().stream()
                    .filter(AlterAction.RenameTable.class::isInstance)
                    .map(a -> ((AlterAction.RenameTable) a).to())
                    .findFirst()
                    .orElse(f.table());
        }

        @Override
        public void finish(SchemaView schema) {
            for (TableState table : schema.tables()) {
                Statement statement = suspects.get(table);
                boolean judged = statement != null
                        && (table.keysKnown() || !review.traits().untouchedTablesJudged());
                if (statement != null && judged && table.primaryKey().isEmpty()) {
                    review.report(
                            statement, statement.range(), "Table " + table.key().name() + " has no primary key");
                }
            }
        }
    }
}
