package dev.sluice.rules.table;

import dev.sluice.rules.rule.Parameter;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import java.util.List;
import java.util.regex.Pattern;

/** Only tables with a telling name are dropped. */
public final class TableDropNamingConvention implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "table-drop-naming-convention",
                    Category.TABLE,
                    RuleInfo.ALL,
                    "Only tables with a telling name are dropped")
            .with(new Parameter.Format("format", "_del$", List.of()));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        Pattern form = Pattern.compile(settings.text("format"));
        return (statement, schema) -> {
            if (statement.fact() instanceof Fact.Drop f && f.kind() == ObjectKind.TABLE) {
                f.names().stream()
                        .filter(name -> !form.matcher(name.name().value()).find())
                        .forEach(name -> review.report(
                                statement,
                                name.at(),
                                "Table " + name + " may not be dropped: its name does not have the form " + form));
            }
        };
    }
}
