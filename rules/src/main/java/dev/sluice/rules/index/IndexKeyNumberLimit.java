package dev.sluice.rules.index;

import dev.sluice.rules.clause.DeclaredForeignKey;
import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;

/** Indexes have few key parts. */
public final class IndexKeyNumberLimit implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "index-key-number-limit", Category.INDEX, RuleInfo.ALL, "Indexes have at most so many key parts")
            .with(new Parameter.Number("number", 5))
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        long most = settings.number("number");
        return (statement, schema) -> {
            if (most <= 0) {
                return;
            }
            for (DeclaredKey key : DeclaredKey.in(statement.fact())) {
                if (!key.special() && key.parts().size() > most) {
                    review.report(
                            statement,
                            key.at(),
                            message(key.words(), key.parts().size(), most));
                }
            }
            if (review.traits().foreignKeysMakeIndexes()) {
                for (DeclaredForeignKey key : DeclaredForeignKey.in(statement.fact(), false)) {
                    if (key.columns().size() > most) {
                        review.report(
                                statement,
                                key.at(),
                                message(key.words(), key.columns().size(), most));
                    }
                }
            }
        };
    }

    private static String message(String key, int parts, long most) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1) + " has " + parts + " key parts; " + most
                + " are allowed";
    }
}
