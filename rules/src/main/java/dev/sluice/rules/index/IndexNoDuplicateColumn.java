package dev.sluice.rules.index;

import dev.sluice.rules.clause.DeclaredForeignKey;
import dev.sluice.rules.clause.DeclaredKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.dialect.Identifiers;
import java.util.List;
import java.util.Optional;

/** No index names a column twice. */
public final class IndexNoDuplicateColumn implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "index-no-duplicate-column", Category.INDEX, RuleInfo.ALL, "No index or key names a column twice")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        Identifiers names = review.dialect().identifiers();
        return (statement, schema) -> {
            for (DeclaredKey key : DeclaredKey.in(statement.fact())) {
                if (!key.special()) {
                    repeated(key.columns(), names)
                            .ifPresent(column -> review.report(statement, key.at(), message(key.words(), column)));
                }
            }
            for (DeclaredForeignKey key : DeclaredForeignKey.in(statement.fact(), false)) {
                repeated(key.columns(), names)
                        .ifPresent(column -> review.report(statement, key.at(), message(key.words(), column)));
            }
        };
    }

    private static Optional<String> repeated(List<String> columns, Identifiers names) {
        for (int i = 1; i < columns.size(); i++) {
            String column = columns.get(i);
            if (columns.subList(0, i).stream().anyMatch(earlier -> names.sameColumn(earlier, column))) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private static String message(String key, String column) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1) + " names column " + column + " twice";
    }
}
