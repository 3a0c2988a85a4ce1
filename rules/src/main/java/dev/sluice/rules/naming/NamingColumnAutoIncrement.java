package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** AUTO_INCREMENT columns have the agreed name. */
public final class NamingColumnAutoIncrement implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-column-auto-increment",
                    Category.NAMING,
                    RuleInfo.MYSQL_FAMILY,
                    "AUTO_INCREMENT columns have the agreed name")
            .with(NameForm.parameters("^id$"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        NameForm form = new NameForm(settings, review);
        return (statement, schema) -> DeclaredColumn.in(statement.fact()).stream()
                .filter(column -> column.def().autoIncrement())
                .forEach(column -> form.check(statement, column.def().at(), "AUTO_INCREMENT column", column.name()));
    }
}
