package dev.sluice.rules.column;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Name;
import dev.sluice.sql.text.Range;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Columns have a comment, not longer than agreed. */
public final class ColumnComment implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "column-comment", Category.COLUMN, RuleInfo.ALL, "Columns have a comment, not longer than agreed")
            .with(new Parameter.Flag("required", false), new Parameter.Number("maxLength", 64));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return review.traits().commentsInline() ? new Inline(settings, review) : new Following(settings, review);
    }

    private record Inline(Settings settings, Review review) implements Watch {
        @Override
        public void before(Statement statement, SchemaView schema) {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                String text = column.def().comment().orElse("");
                check(settings, review, statement, column.def().at(), column.name(), text);
            }
        }
    }

    private static void check(
            Settings settings, Review review, Statement statement, Range at, String column, String text) {
        if (settings.flag("required") && text.isEmpty()) {
            review.report(statement, at, "Column " + column + " has no comment");
        }
        long longest = settings.number("maxLength");
        int length = text.codePointCount(0, text.length());
        if (longest > 0 && length > longest) {
            review.report(
                    statement,
                    at,
                    "The comment of column " + column + " has " + length + " characters; " + longest + " are allowed");
        }
    }

    /** COMMENT ON COLUMN may follow anywhere in the script; the last one counts. */
    private static final class Following implements Watch {
        private final Settings settings;
        private final Review review;
        private final Map<TableState, Map<String, Runnable>> made = new LinkedHashMap<>();
        private final Map<String, Runnable> comments = new LinkedHashMap<>();

        Following(Settings settings, Review review) {
            this.settings = settings;
            this.review = review;
        }

        @Override
        public void before(Statement statement, SchemaView schema) {
            if (statement.fact() instanceof Fact.CommentOn f && f.column().isPresent()) {
                Name column = f.column().get();
                comments.put(
                        schema.key(f.name()) + "." + column,
                        () -> f.text()
                                .filter(text -> !text.isEmpty())
                                .ifPresent(text -> check(settings, review, statement, f.at(), column.value(), text)));
            }
        }

        @Override
        public void after(Statement statement, SchemaView schema) {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                Runnable report =
                        () -> check(settings, review, statement, column.def().at(), column.name(), "");
                schema.table(column.table())
                        .ifPresent(t ->
                                made.computeIfAbsent(t, key -> new TreeMap<>()).put(column.name(), report));
            }
        }

        @Override
        public void finish(SchemaView schema) {
            comments.values().forEach(Runnable::run);
            for (TableState table : schema.tables()) {
                made.getOrDefault(table, Map.of())
                        .forEach((name, report) -> table.column(name)
                                .filter(column -> column.comment()
                                        .filter(c -> !c.isEmpty())
                                        .isEmpty())
                                .ifPresent(column -> report.run()));
            }
        }
    }
}
