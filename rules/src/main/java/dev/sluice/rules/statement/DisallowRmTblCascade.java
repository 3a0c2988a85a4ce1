package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import java.util.List;

/** Tables are not dropped or emptied with CASCADE. */
public final class DisallowRmTblCascade implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-disallow-rm-tbl-cascade",
                    Category.STATEMENT,
                    List.of(RuleInfo.POSTGRESQL),
                    "Tables are not dropped or emptied with CASCADE")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.Drop f
                when f.kind() == ObjectKind.TABLE && f.cascade() ->
                    review.report(statement, f.at(), "DROP TABLE … CASCADE removes whatever depends on the table");
                case Fact.Truncate f
                when f.cascade() ->
                    review.report(statement, f.at(), "TRUNCATE … CASCADE empties whatever refers to the table");
                default -> {}
            }
        };
    }
}
