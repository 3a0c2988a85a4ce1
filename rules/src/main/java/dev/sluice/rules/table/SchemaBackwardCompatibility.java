package dev.sluice.rules.table;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.statement.AlterAction;
import dev.sluice.sql.statement.ConstraintDef;
import dev.sluice.sql.statement.Fact;
import dev.sluice.sql.statement.ObjectKind;
import dev.sluice.sql.statement.Statement;
import dev.sluice.sql.text.QualifiedName;
import java.util.Optional;
import java.util.stream.Collectors;

/** Programs that run now go on working. */
public final class SchemaBackwardCompatibility implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "schema-backward-compatibility",
                    Category.SCHEMA,
                    RuleInfo.ALL,
                    "Changes leave running programs a schema that they understand")
            .byDefault(Choice.WARNING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        return (statement, schema) -> {
            switch (statement.fact()) {
                case Fact.Drop f -> dropped(statement, f, schema, review);
                case Fact.Rename f
                when renames(f.kind()) && !fresh(schema, f.from()) ->
                    review.report(statement, f.at(), "Renaming " + f.kind().words() + " " + f.from() + BREAKS);
                case Fact.AlterTable f
                when !fresh(schema, f.table()) ->
                    f.actions().stream()
                            .filter(action -> reason(action).isPresent())
                            .findFirst()
                            .ifPresent(action -> review.report(
                                    statement, action.at(), reason(action).orElseThrow() + BREAKS));
                case Fact.CreateIndex f
                when f.index().unique() && !fresh(schema, f.table()) ->
                    review.report(statement, f.at(), "A unique index on " + f.table() + REFUSES);
                default -> {}
            }
        };
    }

    private static final String BREAKS = " may break programs that run now";
    private static final String REFUSES = " may refuse rows that programs write now";

    private static boolean fresh(SchemaView schema, QualifiedName table) {
        return schema.table(table).filter(TableState::madeHere).isPresent();
    }

    /** A DROP IF EXISTS of what is not there, as create scripts begin, breaks nobody. */
    private static boolean absent(SchemaView schema, QualifiedName table) {
        return schema.startKnown() && schema.table(table).isEmpty();
    }

    private static boolean renames(ObjectKind kind) {
        return kind != ObjectKind.INDEX && kind != ObjectKind.CONSTRAINT;
    }

    private static void dropped(Statement statement, Fact.Drop f, SchemaView schema, Review review) {
        boolean judged = switch (f.kind()) {
            case DATABASE, SCHEMA, MATERIALIZED_VIEW -> true;
            case TABLE -> !f.names().stream().allMatch(name -> fresh(schema, name) || absent(schema, name));
            default -> false;
        };
        if (judged) {
            String names = f.names().stream().map(QualifiedName::toString).collect(Collectors.joining(", "));
            review.report(statement, f.at(), "Dropping " + f.kind().words() + " " + names + BREAKS);
        }
    }

    private static Optional<String> reason(AlterAction action) {
        return switch (action) {
            case AlterAction.RenameTable a -> Optional.of("Renaming the table to " + a.to());
            case AlterAction.RenameColumn a -> Optional.of("Renaming column " + a.from());
            case AlterAction.DropColumn a -> Optional.of("Dropping column " + a.column());
            case AlterAction.SetType a -> Optional.of("Changing the type of column " + a.column());
            case AlterAction.ModifyColumn a ->
                Optional.of("Redefining column " + a.column().name());
            case AlterAction.ChangeColumn a -> Optional.of("Redefining column " + a.from());
            case AlterAction.AlterConstraint a when a.enforced() -> Optional.of("Enforcing constraint " + a.name());
            case AlterAction.SetOption a
            when a.option().equals("schema") -> Optional.of("Moving the table to schema " + a.value());
            case AlterAction.AddConstraint a ->
                switch (a.constraint()) {
                    case ConstraintDef.PrimaryKey ignored -> Optional.of("Adding a primary key");
                    case ConstraintDef.Unique ignored -> Optional.of("Adding a unique key");
                    case ConstraintDef.ForeignKey ignored -> Optional.of("Adding a foreign key");
                    case ConstraintDef.Check check
                    when !check.notValid() && check.enforced() -> Optional.of("Adding a check");
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
