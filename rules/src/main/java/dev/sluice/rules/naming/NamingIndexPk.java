package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import java.util.List;

/** Names of primary keys have the agreed form and length. */
public final class NamingIndexPk implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-index-pk",
                    Category.NAMING,
                    List.of(RuleInfo.POSTGRESQL),
                    "Names of primary keys have the agreed form and length")
            .with(NameForm.parameters("^pk_{{table}}_{{column_list}}$", "table", "column_list"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new KeyNames(DeclaredKey.Kind.PRIMARY, "Primary key", settings, review);
    }
}
