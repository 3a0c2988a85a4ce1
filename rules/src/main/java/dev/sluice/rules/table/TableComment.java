package dev.sluice.rules.table;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableKey;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tables have comments of a decent length. */
public final class TableComment implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "table-comment", Category.TABLE, RuleInfo.ALL, "Tables have a comment, not longer than agreed")
            .with(new Parameter.Flag("required", false), new Parameter.Number("maxLength", 64));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new Comments(settings, review);
    }

    /** Comments inside definitions are judged where they stand; COMMENT ON may follow later in the script. */
    private static final class Comments implements Watch {
        private final boolean required;
        private final long longest;
        private final Review review;
        private final Map<TableState, Statement> made = new LinkedHashMap<>();
        private final Map<TableKey, Runnable> tooLong = new LinkedHashMap<>();

        Comments(Settings settings, Review review) {
            this.required = settings.flag("required");
            this.longest = settings.number("maxLength");
            this.review = review;
        }

        @Override
        public void before(Statement statement, SchemaView schema) {
            switch (statement.fact()) {
                case Fact.CommentOn f
                when f.kind() == ObjectKind.TABLE -> {
                    tooLong.remove(schema.key(f.name()));
                    String text = f.text().orElse("");
                    if (excessive(text)) {
                        tooLong.put(
                                schema.key(f.name()),
                                () -> length(statement, f.at(), f.name().name(), text));
                    }
                }
                case Fact.CreateTable f
                when review.traits().commentsInline() && f.like().isEmpty() ->
                    inline(statement, f.at(), f.table().name(), f.options().getOrDefault("comment", ""));
                case Fact.AlterTable f ->
                    DeclaredColumn.actions(f, AlterAction.SetOption.class)
                            .filter(a -> a.option().equals("comment"))
                            .forEach(a -> inline(statement, a.at(), f.table().name(), a.value()));
                default -> {}
            }
        }

        private void inline(Statement statement, Range at, Name table, String text) {
            if (required && text.isEmpty()) {
                review.report(statement, at, "Table " + table + " has no comment");
            }
            if (excessive(text)) {
                length(statement, at, table, text);
            }
        }

        private boolean excessive(String text) {
            return longest > 0 && text.codePointCount(0, text.length()) > longest;
        }

        private void length(Statement statement, Range at, Name table, String text) {
            int length = text.codePointCount(0, text.length());
            review.report(
                    statement,
                    at,
                    "The comment of table " + table + " has " + length + " characters; " + longest + " are allowed");
        }

        @Override
        public void after(Statement statement, SchemaView schema) {
            boolean waits = statement.fact() instanceof Fact.CreateTable f
                    && f.query().isEmpty()
                    && !review.traits().commentsInline();
            if (waits && statement.fact() instanceof Fact.CreateTable f) {
                schema.table(f.table())
                        .filter(TableState::madeHere)
                        .ifPresent(table -> made.putIfAbsent(table, statement));
            }
        }

        @Override
        public void finish(SchemaView schema) {
            tooLong.values().forEach(Runnable::run);
            for (TableState table : schema.tables()) {
                Statement statement = made.get(table);
                if (required
                        && statement != null
                        && table.comment().filter(c -> !c.isEmpty()).isEmpty()) {
                    review.report(
                            statement, statement.range(), "Table " + table.key().name() + " has no comment");
                }
            }
        }
    }
}
