package dev.sluice.rules.statement;

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
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Statements that cannot run in a transaction are seen. */
public final class NonTransactional implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "statement-non-transactional",
                    Category.STATEMENT,
                    List.of(RuleInfo.POSTGRESQL),
                    "Statements that cannot run in a transaction are known")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> verb(statement)
                .ifPresent(verb -> review.report(statement, statement.range(), verb + " cannot run in a transaction"));
    }

    private static final Pattern CONCURRENTLY = Pattern.compile("\\bCONCURRENTLY\\b", Pattern.CASE_INSENSITIVE);

    private static Optional<String> verb(Statement statement) {
        return switch (statement.fact()) {
            case Fact.CreateIndex f when f.concurrently() -> Optional.of("CREATE INDEX CONCURRENTLY");
            case Fact.Drop f
            when f.kind() == ObjectKind.INDEX && f.concurrently() -> Optional.of("DROP INDEX CONCURRENTLY");
            case Fact.Drop f when outside(f.kind()) -> Optional.of("DROP " + words(f.kind()));
            case Fact.Create f when outside(f.kind()) -> Optional.of("CREATE " + words(f.kind()));
            case Fact.AlterTable f when detaches(f) -> Optional.of("DETACH PARTITION CONCURRENTLY");
            case Fact.Other f -> other(f, statement.unit().text());
            default -> Optional.empty();
        };
    }

    private static boolean outside(ObjectKind kind) {
        return kind == ObjectKind.DATABASE || kind == ObjectKind.TABLESPACE;
    }

    private static String words(ObjectKind kind) {
        return kind.words().toUpperCase(Locale.ROOT);
    }

    private static boolean detaches(Fact.AlterTable f) {
        return DeclaredColumn.actions(f, AlterAction.DetachPartition.class)
                .anyMatch(AlterAction.DetachPartition::concurrently);
    }

    private static Optional<String> other(Fact.Other f, String text) {
        String verb = f.verb();
        if (verb.startsWith("VACUUM") || verb.startsWith("ALTER SYSTEM")) {
            return Optional.of(verb.startsWith("VACUUM") ? "VACUUM" : "ALTER SYSTEM");
        }
        if (verb.startsWith("REINDEX")) {
            boolean whole = verb.contains("DATABASE") || verb.contains("SYSTEM");
            return whole || CONCURRENTLY.matcher(text).find() ? Optional.of("This REINDEX") : Optional.empty();
        }
        return verb.startsWith("CLUSTER") && f.objects().isEmpty()
                ? Optional.of("CLUSTER of all tables")
                : Optional.empty();
    }
}
