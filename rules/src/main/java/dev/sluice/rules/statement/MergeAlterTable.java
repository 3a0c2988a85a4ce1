package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableKey;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes to one table are one statement. */
public final class MergeAlterTable implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-merge-alter-table", Category.STATEMENT, RuleInfo.ALL, "Changes to one table are one statement");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        Map<TableKey, Integer> counts = new HashMap<>();
        Map<TableKey, Statement> last = new LinkedHashMap<>();
        return new Watch() {
            @Override
            public void before(Statement statement, SchemaView schema) {
                switch (statement.fact()) {
                    case Fact.CreateTable f
                    when f.query().isEmpty() || review.traits().copiesJudged() -> {
                        counts.put(schema.key(f.table()), 1);
                        last.put(schema.key(f.table()), statement);
                    }
                    case Fact.AlterTable f
                    when f.kind() == ObjectKind.TABLE -> {
                        counts.merge(schema.key(f.table()), 1, Integer::sum);
                        last.put(schema.key(f.table()), statement);
                    }
                    default -> {}
                }
            }

            @Override
            public void finish(SchemaView schema) {
                last.forEach((table, statement) -> {
                    int count = counts.getOrDefault(table, 0);
                    if (count > 1) {
                        String message = count + " statements define table " + table.name() + "; one would do";
                        review.report(statement, statement.range(), message);
                    }
                });
            }
        };
    }
}
