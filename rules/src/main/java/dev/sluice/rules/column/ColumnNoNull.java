package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.schema.Column;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Columns are NOT NULL. */
public final class ColumnNoNull implements Rule {
    private static final RuleInfo INFO =
            RuleInfo.of("column-no-null", Category.COLUMN, RuleInfo.ALL, "Columns are NOT NULL");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new Nullables(review);
    }

    /** Remembers columns that the script defines or makes nullable; judges the final schema. */
    private static final class Nullables implements Watch {
        private final Review review;
        private final Map<TableState, Map<String, Mention>> mentions = new LinkedHashMap<>();

        Nullables(Review review) {
            this.review = review;
        }

        private record Mention(Statement statement, Range at) {}

        @Override
        public void before(Statement statement, SchemaView schema) {}

        @Override
        public void after(Statement statement, SchemaView schema) {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                column.old().ifPresent(old -> forget(schema, column.table(), old.value()));
                note(
                        schema,
                        column.table(),
                        column.name(),
                        new Mention(statement, column.def().at()));
            }
            if (statement.fact() instanceof Fact.AlterTable f) {
                f.actions().forEach(action -> altered(statement, schema, f.table(), action));
            }
        }

        private void altered(Statement statement, SchemaView schema, QualifiedName table, AlterAction action) {
            switch (action) {
                case AlterAction.DropNotNull a ->
                    note(schema, table, a.column().value(), new Mention(statement, a.at()));
                case AlterAction.RenameColumn a ->
                    forget(schema, table, a.from().value())
                            .ifPresent(mention -> note(schema, table, a.to().value(), mention));
                default -> {}
            }
        }

        private void note(SchemaView schema, QualifiedName table, String column, Mention mention) {
            schema.table(table)
                    .ifPresent(t -> mentions.computeIfAbsent(t, key -> new TreeMap<>())
                            .merge(column, mention, (first, second) -> first));
        }

        private Optional<Mention> forget(SchemaView schema, QualifiedName table, String column) {
            return schema.table(table)
                    .flatMap(t -> Optional.ofNullable(
                            mentions.getOrDefault(t, Map.of()).get(column)))
                    .map(mention -> {
                        schema.table(table)
                                .ifPresent(
                                        t -> mentions.getOrDefault(t, Map.of()).remove(column));
                        return mention;
                    });
        }

        @Override
        public void finish(SchemaView schema) {
            for (TableState table : schema.tables()) {
                mentions.getOrDefault(table, Map.of()).forEach((name, mention) -> {
                    if (table.column(name).filter(Column::nullable).isPresent()) {
                        review.report(
                                mention.statement(),
                                mention.at(),
                                "Column " + name + " of table " + table.key().name() + " may be NULL");
                    }
                });
            }
        }
    }
}
