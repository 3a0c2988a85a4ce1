package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import java.util.List;
import java.util.Optional;

/** Scripts begin with SET ROLE. */
public final class CheckSetRoleVariable implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
            "statement-check-set-role-variable",
            Category.STATEMENT,
            List.of(RuleInfo.POSTGRESQL),
            "Scripts begin with SET ROLE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new Watch() {
            private Optional<Statement> first = Optional.empty();
            private boolean open = true;
            private boolean found;

            @Override
            public void before(Statement statement, SchemaView schema) {
                first = first.or(() -> Optional.of(statement));
                if (!(statement.fact() instanceof Fact.SetVariable f)) {
                    open = false;
                } else if (open && (f.name().equals("role") || f.name().equals("search_path"))) {
                    found = true;
                }
            }

            @Override
            public void finish(SchemaView schema) {
                if (!found) {
                    first.ifPresent(statement ->
                            review.report(statement, statement.range(), "The script does not begin with SET ROLE"));
                }
            }
        };
    }
}
