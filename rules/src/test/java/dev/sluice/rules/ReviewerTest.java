package dev.sluice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.rules.rule.Review;
import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.Settings;
import dev.sluice.rules.rule.Watch;
import dev.sluice.rules.walk.WalkThrough;
import dev.sluice.sql.review.Finding;
import dev.sluice.sql.review.Level;
import dev.sluice.sql.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ReviewerTest {
    private static final LineDialect DIALECT = new LineDialect("postgresql");
    private static final RuleSet NONE = new RuleSet(List.of());
    private static final ReviewRequest STANDARD = ReviewRequest.of(RuleSet.standard());

    @Test
    void judgesTheOtherStatementsAfterASyntaxError() {
        List<String> found = lines(review("update a\nnonsense\nupdate b", STANDARD));
        assertThat(found)
                .containsExactly(
                        "1 ERROR statement-where-require-update-delete",
                        "2 ERROR syntax",
                        "3 ERROR statement-where-require-update-delete");
    }

    @Test
    void saysUnknownOfWhatItCouldNotJudge() {
        assertThat(lines(review("riddle", STANDARD))).containsExactly("1 UNKNOWN unjudged");
    }

    @Test
    void readsNoStatementAboveTheLimit() {
        Verdict verdict = new Reviewer(DIALECT, 5).review("update a", STANDARD);
        assertThat(lines(verdict)).containsExactly("1 UNKNOWN unjudged");
    }

    @Test
    void reportsARuleThatThrowsAndHidesNoOther() {
        RuleSet rules = RuleSet.standard().plus(List.of(new RuleSet.Entry(new Broken(), Level.WARNING, settings())));
        List<String> found = lines(review("ok\nupdate a\nupdate b", ReviewRequest.of(rules)));
        assertThat(found)
                .containsExactly(
                        "1 UNKNOWN broken",
                        "2 ERROR statement-where-require-update-delete",
                        "3 ERROR statement-where-require-update-delete");
    }

    @Test
    void givesTheSameVerdictInEveryThread() {
        String script = "table a x:int\ntable b y:int\nupdate a\nindex i b y\nremove b z\nnonsense";
        Verdict first = review(script, STANDARD);
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> review(script, STANDARD))
                        .toList())
                .allMatch(first::equals);
    }

    @Test
    void countsKindsAndNamesWhatIsTouched() {
        Verdict verdict = review("table a x:int\ntable b x:int\ndrop a", ReviewRequest.of(NONE));
        assertThat(verdict.statements()).isEqualTo(3);
        assertThat(verdict.kinds()).isEqualTo(Map.of("CREATE_TABLE", 2, "DROP_TABLE", 1));
        assertThat(verdict.touched()).extracting(Touched::toString).hasSize(3);
    }

    @Test
    void knowsWhatTheScriptMadeAndDropped() {
        List<String> found = lines(review(
                "table a x:int\ntable a x:int\nadd a x:int\nremove a y\ndrop a\ndrop a", ReviewRequest.of(NONE)));
        assertThat(found)
                .containsExactly(
                        "2 ERROR schema-duplicate-table",
                        "3 ERROR schema-duplicate-column",
                        "4 ERROR schema-missing-column",
                        "6 ERROR schema-missing-table");
    }

    @Test
    void reportsUnknownObjectsOnlyAgainstAKnownSchema() {
        String script = "add a y:int\ndrop b\nindex i a z";
        assertThat(lines(review(script, ReviewRequest.of(NONE)))).isEmpty();
        assertThat(lines(review(script, ReviewRequest.of(NONE).against(schema("table a x:int")))))
                .containsExactly("2 ERROR schema-missing-table", "3 ERROR schema-missing-column");
    }

    @Test
    void keepsFindingsWithinBounds() {
        String script = "update a\n".repeat(Findings.MOST_PER_RULE + 10);
        List<Finding> findings = review(script, STANDARD).findings();
        assertThat(findings).hasSize(Findings.MOST_PER_RULE + 1);
        assertThat(findings).filteredOn(f -> f.level() == Level.UNKNOWN).hasSize(1);
    }

    private static Schema schema(String ddl) {
        WalkThrough walk = new WalkThrough(DIALECT, Optional.empty());
        DIALECT.split(ddl).forEach(unit -> walk.apply(DIALECT.parse(unit)));
        return walk.snapshot("");
    }

    private static Verdict review(String script, ReviewRequest request) {
        return new Reviewer(DIALECT).review(script, request);
    }

    private static List<String> lines(Verdict verdict) {
        return verdict.findings().stream()
                .map(f -> f.at().start().line() + " " + f.level() + " " + f.rule())
                .filter(line -> !line.endsWith("table-require-pk"))
                .toList();
    }

    private static Settings settings() {
        return Settings.of(new Broken().info(), Map.of());
    }

    /** Fails at the first statement it sees. */
    private static final class Broken implements Rule {
        @Override
        public RuleInfo info() {
            return RuleInfo.of("broken", RuleInfo.Category.TABLE, RuleInfo.ALL, "Breaks");
        }

        @Override
        public Watch open(Settings settings, Review review) {
            return (statement, schema) -> {
                throw new IllegalStateException("out of order");
            };
        }
    }
}
