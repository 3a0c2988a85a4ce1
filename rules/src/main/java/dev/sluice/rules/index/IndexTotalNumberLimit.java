package dev.sluice.rules.index;

import dev.sluice.rules.clause.DeclaredKey;
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
import dev.sluice.sql.text.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Tables have at most so many indexes. */
public final class IndexTotalNumberLimit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "index-total-number-limit", Category.INDEX, RuleInfo.ALL, "Tables have at most so many indexes")
            .with(new Parameter.Number("number", 5));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        long most = settings.number("number");
        Map<TableState, Statement> touched = new LinkedHashMap<>();
        return new Watch() {
            @Override
            public void before(Statement statement, SchemaView schema) {}

            @Override
            public void after(Statement statement, SchemaView schema) {
                boolean creates = statement.fact() instanceof Fact.CreateTable
                        && review.traits().commentsInline();
                Stream<QualifiedName> names = statement.fact() instanceof Fact.CreateTable f && creates
                        ? Stream.of(f.table())
                        : DeclaredKey.in(statement.fact()).stream().map(DeclaredKey::table);
                names.forEach(name -> schema.table(name).ifPresent(table -> touched.put(table, statement)));
            }

            @Override
            public void finish(SchemaView schema) {
                for (TableState table : schema.tables()) {
                    Statement statement = touched.get(table);
                    int count = table.keys().size();
                    if (statement != null && count > most) {
                        String message =
                                "Table " + table.key().name() + " has " + count + " indexes; " + most + " are allowed";
                        review.report(statement, statement.range(), message);
                    }
                }
            }
        };
    }
}
