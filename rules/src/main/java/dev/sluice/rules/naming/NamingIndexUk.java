package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** Names of unique keys have the agreed form and length. */
public final class NamingIndexUk implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-index-uk",
                    Category.NAMING,
                    RuleInfo.ALL,
                    "Names of unique keys have the agreed form and length")
            .with(NameForm.parameters("^uk_{{table}}_{{column_list}}$", "table", "column_list"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return new KeyNames(DeclaredKey.Kind.UNIQUE, "Unique key", settings, review);
    }
}
