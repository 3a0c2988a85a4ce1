package dev.sluice.rules.table;

import dev.sluice.rules.clause.DeclaredColumn;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.Position;
import dev.sluice.sql.text.Range;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tables are kept by InnoDB. */
public final class EngineMysqlUseInnodb implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "engine-mysql-use-innodb", Category.ENGINE, RuleInfo.MYSQL_FAMILY, "Tables use the engine InnoDB")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.CreateTable f ->
                    other(f.options().get("engine"))
                            .ifPresent(engine -> review.report(
                                    statement, place(statement), message("Table " + f.table() + " uses", engine)));
                case Fact.AlterTable f ->
                    DeclaredColumn.actions(f, AlterAction.SetOption.class)
                            .filter(a -> a.option().equals("engine"))
                            .limit(1)
                            .forEach(a -> other(a.value())
                                    .ifPresent(engine -> review.report(
                                            statement, a.at(), message("Table " + f.table() + " moves to", engine))));
                case Fact.SetVariable f
                when f.name().endsWith("default_storage_engine") ->
                    other(f.value().orElse(null))
                            .ifPresent(engine -> review.report(statement, f.at(), message("New tables get", engine)));
                default -> {}
            }
        };
    }

    private static final Pattern OPTION = Pattern.compile("\\bENGINE\\b", Pattern.CASE_INSENSITIVE);

    private static Optional<String> other(@Nullable String engine) {
        return Optional.ofNullable(engine).filter(name -> !name.equalsIgnoreCase("InnoDB"));
    }

    private static String message(String what, String engine) {
        return what + " the engine " + engine + "; use InnoDB";
    }

    /** Options follow the columns, so the last ENGINE is the option. */
    private static Range place(Statement statement) {
        String text = statement.unit().text();
        Matcher found = OPTION.matcher(text);
        int at = -1;
        while (found.find()) {
            at = found.start();
        }
        if (at < 0) {
            return statement.range();
        }
        Position start = statement.range().start();
        int line = start.line()
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int column = lineStart == 0 ? start.column() + at : at - lineStart + 1;
        return new Range(
                new Position(start.offset() + at, line, column),
                statement.range().end());
    }
}
