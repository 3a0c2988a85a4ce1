package dev.sluice.review;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.rules.ReviewRequest;
import dev.sluice.rules.Reviewer;
import dev.sluice.rules.RuleSet;
import dev.sluice.rules.RuleSetException;
import dev.sluice.rules.Verdict;
import dev.sluice.rules.rule.KnownFacts;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.walk.TableKey;
import dev.sluice.rules.walk.WalkThrough;
import dev.sluice.sql.dialect.Dialect;
import dev.sluice.sql.schema.Schema;
import dev.sluice.sql.schema.TableSize;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The door to review: rule sets of projects, verdicts on scripts. */
@Component
public class Reviews {
    private static final int YAML_LENGTH = 200_000;

    private final RuleSetStore store;
    private final InstantSource clock;

    Reviews(RuleSetStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The project's rule set; the standard one when it has none of its own. */
    public RuleSetText ruleSet(ProjectId project) {
        return store.find(project).orElse(RuleSetText.STANDARD);
    }

    /** @throws Problem when the text is not YAML, or names a rule, level or parameter that does not exist */
    @Transactional
    public RuleSetText setRuleSet(Actor actor, ProjectId project, String yaml, ExpectedVersion expected) {
        parsed(yaml);
        RuleSetText old = ruleSet(project);
        String name = project.resourceName() + "/ruleSet";
        expected.check(old.version(), name);
        var next = new RuleSetText(yaml, old.version() + 1);
        if (!store.save(project, next, old.version(), actor.name(), clock.instant())) {
            ExpectedVersion.of(old.version()).check(next.version(), name);
        }
        return next;
    }

    /**
     * What the project's rules say about a script.
     *
     * @param version of the server; empty when unknown
     * @param schema before the script; empty when unknown: then unknown objects are not reported
     */
    public Verdict judge(
            ProjectId project,
            Dialect dialect,
            String version,
            String script,
            Optional<Schema> schema,
            List<TableSize> sizes) {
        Map<TableKey, TableSize> byTable = sizes.stream()
                .collect(Collectors.toMap(s -> new TableKey(s.namespace(), s.table()), Function.identity()));
        var request = new ReviewRequest(
                version,
                schema,
                new KnownFacts(byTable, Map.of()),
                parsed(ruleSet(project).yaml()));
        return new Reviewer(dialect).review(script, request);
    }

    /** What rules say about a script of which no database is known: unknown objects are not reported. */
    Verdict judge(RuleSet rules, Dialect dialect, String script) {
        return new Reviewer(dialect).review(script, ReviewRequest.of(rules));
    }

    /** @throws Problem when there is none */
    static RuleInfo rule(String id) {
        return RuleSet.known().stream()
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("review.ruleNotFound", "There is no rule '" + id + "'."));
    }

    /** A rule by itself, with its usual settings; it runs even if it usually does not. */
    static RuleSet alone(String id) {
        Choice usual =
                rule(id).defaultLevel().filter(level -> level != Choice.OFF).orElse(Choice.WARNING);
        return RuleSet.of(Map.of("rules", Map.of(id, usual.name())));
    }

    /** The rules that run in a project. */
    RuleSet rules(ProjectId project) {
        return parsed(ruleSet(project).yaml());
    }

    /** All rules there are, as they stand in a project. */
    ProjectRules projectRules(ProjectId project) {
        RuleSetText text = ruleSet(project);
        Set<String> named = text.yaml().isBlank() ? Set.of() : named(read(text.yaml()));
        return ProjectRules.of(text, parsed(text.yaml()), named);
    }

    private static Set<String> named(Map<?, ?> file) {
        return file.get("rules") instanceof Map<?, ?> rules
                ? rules.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** The schema as it will be after a script: what the next change of the same plan starts from. */
    public Schema after(Dialect dialect, Schema before, String script) {
        var walk = new WalkThrough(dialect, Optional.of(before));
        dialect.split(script).forEach(unit -> walk.apply(dialect.parse(unit)));
        return walk.snapshot(before.version());
    }

    private static RuleSet parsed(String yaml) {
        if (yaml.isBlank()) {
            return RuleSet.standard();
        }
        if (yaml.length() > YAML_LENGTH) {
            throw Problem.limit("review.ruleSetTooLarge", "A rule set has at most " + YAML_LENGTH + " characters.")
                    .because("This one has " + yaml.length() + ".")
                    .with("limitCharacters", YAML_LENGTH)
                    .next("Leave out rules that stay as they are usually: a rule set names only what differs.");
        }
        try {
            return RuleSet.of(read(yaml));
        } catch (YAMLException | RuleSetException wrong) {
            throw Problem.user("review.ruleSetInvalid", "The rule set cannot be read.")
                    .because(String.valueOf(wrong.getMessage()))
                    .next("Mend it; 'sluice rules' lists the rules and their parameters.")
                    .causedBy(wrong);
        }
    }

    private static Map<?, ?> read(String yaml) {
        Object file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return file instanceof Map<?, ?> map ? map : Map.of();
    }
}
