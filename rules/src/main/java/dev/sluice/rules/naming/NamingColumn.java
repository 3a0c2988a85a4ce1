package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;

/** Names of new and renamed columns have a form. */
public final class NamingColumn implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-column", Category.NAMING, RuleInfo.ALL, "Column names have the agreed form and length")
            .with(NameForm.parameters(NameForm.PLAIN));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        NameForm form = new NameForm(settings, review);
        return (statement, schema) -> {
            for (DeclaredColumn column : DeclaredColumn.in(statement.fact())) {
                if (column.origin() != DeclaredColumn.Origin.MODIFY) {
                    form.check(statement, column.def().at(), "Column", column.name());
                }
            }
            DeclaredColumn.actions(statement.fact(), AlterAction.RenameColumn.class)
                    .forEach(a -> form.check(statement, a.at(), "Column", a.to().value()));
        };
    }
}
