package dev.sluice.rules.statement;

import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import java.util.List;

/** Comments are at most so long. */
public final class SystemCommentLength implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "system-comment-length",
                    Category.SYSTEM,
                    List.of(RuleInfo.POSTGRESQL),
                    "Comments are at most so long")
            .with(new Parameter.Number("number", 64));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        long most = settings.number("number");
        return (statement, schema) -> {
            if (most > 0 && statement.fact() instanceof Fact.CommentOn f) {
                String text = f.text().orElse("");
                int length = text.codePointCount(0, text.length());
                if (length > most) {
                    review.report(
                            statement, f.at(), "The comment has " + length + " characters; " + most + " are allowed");
                }
            }
        };
    }
}
