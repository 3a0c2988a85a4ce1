package dev.sluice.rules.column;

import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.dialect.Identifiers;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Required columns are there and stay. */
public final class ColumnRequired implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "column-required", Category.COLUMN, RuleInfo.ALL, "Tables have and keep the required columns")
            .with(new Parameter.Words("list", List.of("id", "created_ts", "updated_ts", "creator_id", "updater_id")));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new Required(settings.words("list"), review);
    }

    /** Where columns may follow in later statements the final schema is judged, else each statement by itself. */
    private static final class Required implements Watch {
        private final List<String> required;
        private final Review review;
        private final Identifiers names;
        private final Map<TableState, Statement> takers = new LinkedHashMap<>();
        private final Map<TableState, Range> places = new HashMap<>();

        Required(List<String> required, Review review) {
            this.required = required.stream().sorted().distinct().toList();
            this.review = review;
            this.names = review.dialect().identifiers();
        }

        @Override
        public void before(Statement statement, SchemaView schema) {}

        @Override
        public void after(Statement statement, SchemaView schema) {
            switch (statement.fact()) {
                case Fact.CreateTable f -> schema.table(f.table()).ifPresent(table -> created(statement, f, table));
                case Fact.AlterTable f ->
                    f.actions()
                            .forEach(action ->
                                    taken(action).ifPresent(column -> taken(statement, f, action, column, schema)));
                default -> {}
            }
        }

        private void created(Statement statement, Fact.CreateTable f, TableState table) {
            boolean heals = review.traits().missingColumnsHeal();
            boolean judged = table.madeHere() && (table.complete() || (f.query().isPresent() && heals));
            if (judged && heals) {
                takers.put(table, statement);
                places.put(table, statement.range());
            } else if (judged) {
                missing(table, statement, statement.range());
            }
        }

        private Optional<String> taken(AlterAction action) {
            Optional<String> from = switch (action) {
                case AlterAction.DropColumn a -> Optional.of(a.column().value());
                case AlterAction.RenameColumn a
                when !same(a.from(), a.to()) -> Optional.of(a.from().value());
                case AlterAction.ChangeColumn a
                when !same(a.from(), a.column().name()) -> Optional.of(a.from().value());
                default -> Optional.empty();
            };
            return from.filter(name -> required.stream().anyMatch(r -> names.sameColumn(r, name)));
        }

        private boolean same(Name left, Name right) {
            return names.sameColumn(left.value(), right.value());
        }

        private void taken(
                Statement statement, Fact.AlterTable f, AlterAction action, String column, SchemaView schema) {
            Optional<TableState> table = schema.table(f.table());
            if (review.traits().missingColumnsHeal() && table.isPresent()) {
                takers.put(table.get(), statement);
                places.put(table.get(), action.at());
                lost.computeIfAbsent(table.get(), t -> new TreeSet<>()).add(column);
            } else if (!review.traits().missingColumnsHeal()) {
                review.report(statement, action.at(), "Table " + f.table() + " loses the required column " + column);
            }
        }

        private final Map<TableState, Set<String>> lost = new HashMap<>();

        private void missing(TableState table, Statement statement, Range at) {
            List<String> candidates = table.madeHere() ? required : List.copyOf(lost.getOrDefault(table, Set.of()));
            List<String> missing = candidates.stream()
                    .filter(name -> table.column(name).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                String list = String.join(", ", missing);
                review.report(statement, at, "Table " + table.key().name() + " lacks the required columns " + list);
            }
        }

        @Override
        public void finish(SchemaView schema) {
            for (TableState table : schema.tables()) {
                Statement statement = takers.get(table);
                Range at = places.get(table);
                if (statement != null && at != null) {
                    missing(table, statement, at);
                }
            }
        }
    }
}
