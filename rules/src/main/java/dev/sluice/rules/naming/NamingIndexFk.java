package dev.sluice.rules.naming;

import dev.sluice.rules.clause.DeclaredForeignKey;
import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Category;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.Key;
import dev.sluice.rules.walk.SchemaView;
import dev.sluice.rules.walk.TableState;
import dev.sluice.sql.text.Name;
import java.util.List;
import java.util.Map;

/** Names of foreign keys have a form. */
public final class NamingIndexFk implements Rule {
    private static final RuleInfo INFO = RuleInfo.of(
                    "naming-index-fk",
                    Category.NAMING,
                    RuleInfo.ALL,
                    "Names of foreign keys have the agreed form and length")
            .with(NameForm.parameters(
                    "^fk_{{referencing_table}}_{{referencing_column}}_{{referenced_table}}_{{referenced_column}}$",
                    "referencing_table",
                    "referencing_column",
                    "referenced_table",
                    "referenced_column"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Watch open(Settings settings, Review review) {
        NameForm form = new NameForm(settings, review);
        boolean inline = review.traits().inlineReferences();
        return (statement, schema) -> {
            for (DeclaredForeignKey key : DeclaredForeignKey.in(statement.fact(), inline)) {
                String name = key.def().name().map(Name::value).orElse("");
                form.check(statement, key.at(), "Foreign key", name, tokens(key, schema));
            }
        };
    }

    private static Map<String, String> tokens(DeclaredForeignKey key, SchemaView schema) {
        return Map.of(
                "referencing_table", key.table().name().value(),
                "referencing_column", String.join("_", key.columns()),
                "referenced_table", key.def().referencedTable().name().value(),
                "referenced_column", String.join("_", referenced(key, schema)));
    }

    /** Without a list the referenced table's primary key is meant. */
    private static List<String> referenced(DeclaredForeignKey key, SchemaView schema) {
        List<Name> named = key.def().referencedColumns();
        return named.isEmpty()
                ? schema.table(key.def().referencedTable())
                        .flatMap(TableState::primaryKey)
                        .map(Key::columns)
                        .orElse(List.of())
                : named.stream().map(Name::value).toList();
    }
}
