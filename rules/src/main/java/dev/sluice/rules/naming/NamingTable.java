package dev.sluice.rules.naming;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.text.QualifiedName;
import dev.sluice.sql.text.Range;

/** Names of new and renamed tables have a form. */
public final class NamingTable implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-table", Category.NAMING, RuleInfo.ALL, "Table names have the agreed form and length")
            .with(NameForm.parameters(NameForm.PLAIN));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        NameForm form = new NameForm(settings, review);
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.CreateTable f
                when f.query().isEmpty() || review.traits().copiesJudged() ->
                    form.check(statement, Range.NONE, "Table", bare(f.table()));
                case Fact.Rename f
                when f.kind() == ObjectKind.TABLE -> form.check(statement, Range.NONE, "Table", bare(f.to()));
                case Fact.AlterTable f
                when f.kind() == ObjectKind.TABLE ->
                    f.actions().stream()
                            .filter(AlterAction.RenameTable.class::isInstance)
                            .map(AlterAction.RenameTable.class::cast)
                            .forEach(a -> form.check(statement, a.at(), "Table", bare(a.to())));
                default -> {}
            }
        };
    }

    private static String bare(QualifiedName name) {
        return name.name().value();
    }
}
