package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.kernel.Problem;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GroupTallyTest {
    private static final List<Database> PLANTS = List.of(
            database("berlin", "prod", Map.of("region", "north")),
            database("lyon", "prod", Map.of("region", "south")),
            database("porto", "dev", Map.of("region", "south")),
            database("turin", "dev", Map.of()));

    @Test
    void countsAllAndShowsTheFirst() {
        GroupPreview preview = preview("labels.region == \"south\"", 1);

        assertThat(preview.matched()).isEqualTo(2);
        assertThat(preview.total()).isEqualTo(4);
        assertThat(preview.matches()).extracting(Database::databaseName).containsExactly("lyon");
        assertThat(preview.others())
                .extracting(o -> o.database().databaseName())
                .containsExactly("berlin");
    }

    @Test
    void saysWhichConditionIsNotTrue() {
        GroupPreview preview = preview("environment == \"prod\" && labels.region == \"north\"", 10);

        assertThat(preview.others())
                .extracting(o -> o.database().databaseName() + ": " + o.condition())
                .containsExactly(
                        "lyon: labels.region == \"north\"",
                        "porto: environment == \"prod\"",
                        "turin: environment == \"prod\"");
    }

    @Test
    void aLabelThatADatabaseDoesNotHaveMatchesNothing() {
        assertThat(preview("labels.region != \"south\"", 10).matches())
                .extracting(Database::databaseName)
                .containsExactly("berlin");
        assertThat(preview("!(\"region\" in labels)", 10).matches())
                .extracting(Database::databaseName)
                .containsExactly("turin");
    }

    @Test
    void aPatternIsSoughtAnywhereInTheText() {
        assertThat(preview("name.matches(\"^(berlin|tur)\")", 10).matches())
                .extracting(Database::databaseName)
                .containsExactly("berlin", "turin");
        assertThat(preview("matches(name, \"[ot]o$\")", 10).matches())
                .extracting(Database::databaseName)
                .containsExactly("porto");
        assertThat(preview("name.matches(environment + \"(\")", 10).matches()).isEmpty();
    }

    @Test
    void whatAConditionLooksAtDecidesWhichDatabasesLookTheSame() {
        assertThat(mentioned("environment == \"prod\" && labels.region == \"north\""))
                .containsExactly(List.of("environment"), List.of("labels.region"));
        assertThat(mentioned("labels.region == \"north\" || \"hold\" in labels"))
                .containsExactly(List.of("labels", "labels.region"));
        assertThat(mentioned("labels[\"region\"] == \"north\" && labels.line == \"A\""))
                .containsExactly(List.of("labels"), List.of("labels.line"));
    }

    @Test
    void allConditionsHoldOfWhatIsSelectedWhateverTheyLookAt() {
        assertThat(preview(
                                "(engine == \"postgresql\" || engine.startsWith(\"maria\")) && name.matches(\"^(berlin|turin)\")"
                                        + " && !(\"region\" in labels)",
                                10)
                        .matches())
                .extracting(Database::databaseName)
                .containsExactly("turin");
        assertThat(preview("environment == \"prod\" && (name == \"lyon\" || labels.none == \"x\")", 10)
                        .matches())
                .extracting(Database::databaseName)
                .containsExactly("lyon");
    }

    /** The text of a condition is written anew for people; what it asks must not depend on that. */
    @Test
    void conditionsAreAskedAsTheyWereWritten() {
        assertThat(preview(
                                "name.matches(r'^\\w+n$') && !(labels['region'] == \"so\\u0075th\") && 'a\"\\'b' != name",
                                10)
                        .matches())
                .extracting(Database::databaseName)
                .containsExactly("berlin");
    }

    private static List<List<String>> mentioned(String expression) {
        return GroupExpression.of(expression).conditions().stream()
                .map(GroupExpression.Condition::mentioned)
                .toList();
    }

    @Test
    void anExpressionThatNamesWhatThereIsNotIsRefused() {
        assertThatThrownBy(() -> preview("owner == \"me\"", 10))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo("catalog.expressionInvalid"));
    }

    private static GroupPreview preview(String expression, int most) {
        var tally = new GroupTally(GroupExpression.of(expression), most);
        PLANTS.forEach(database -> tally.add(new Kept(database)));
        return tally.preview();
    }

    private record Kept(Database database) implements Candidate {
        @Override
        public Optional<Object> variable(String name) {
            return switch (name) {
                case "environment" -> Optional.of(database.environment().value());
                case "instance" -> Optional.of(database.instance().value());
                case "engine" -> Optional.of(database.engine().value());
                case "name" -> Optional.of(database.databaseName());
                case "labels" -> Optional.of(database.labels());
                default -> Optional.empty();
            };
        }
    }

    private static Database database(String name, String environment, Map<String, String> labels) {
        return new Database(
                new DatabaseId(UUID.randomUUID()),
                new InstanceId("plants"),
                name,
                new EngineId("postgresql"),
                new EnvironmentId(environment),
                Optional.empty(),
                labels,
                labels,
                "",
                "",
                "",
                0,
                Instant.EPOCH,
                Optional.empty(),
                1);
    }
}
