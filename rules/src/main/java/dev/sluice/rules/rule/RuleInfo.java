package dev.sluice.rules.rule;

import dev.sluice.sql.dialect.EngineId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a rule before it runs.
 *
 * @param id stable: lower-case words joined by hyphens, also the name of its page
 * @param summary one English sentence without a final stop
 * @param engines for which it has a meaning
 * @param defaultLevel in the default rule set; empty when it is not part of it
 */
public record RuleInfo(
        String id,
        Category category,
        String summary,
        List<EngineId> engines,
        List<Parameter> parameters,
        Optional<Choice> defaultLevel) {
    public static final EngineId POSTGRESQL = new EngineId("postgresql");
    public static final EngineId MYSQL = new EngineId("mysql");
    public static final EngineId MARIADB = new EngineId("mariadb");
    /** The engines of most rules. */
    public static final List<EngineId> ALL = List.of(POSTGRESQL, MYSQL, MARIADB);
    /** MySQL and its sibling. */
    public static final List<EngineId> MYSQL_FAMILY = List.of(MYSQL, MARIADB);

    public RuleInfo {
        engines = List.copyOf(engines);
        parameters = List.copyOf(parameters);
    }

    /** A rule without parameters that is not in the default rule set. */
    public static RuleInfo of(String id, Category category, List<EngineId> engines, String summary) {
        return new RuleInfo(id, category, summary, engines, List.of(), Optional.empty());
    }

    /** The same with parameters. */
    public RuleInfo with(Parameter... more) {
        return new RuleInfo(id, category, summary, engines, Arrays.asList(more), defaultLevel);
    }

    /** The same as part of the default rule set. */
    public RuleInfo byDefault(Choice level) {
        return new RuleInfo(id, category, summary, engines, parameters, Optional.of(level));
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** What a rule set says about a rule. */
    public enum Choice {
        ERROR,
        WARNING,
        OFF
    }

    /** Where a rule belongs in lists. */
    public enum Category {
        NAMING,
        TABLE,
        COLUMN,
        INDEX,
        STATEMENT,
        SCHEMA,
        SYSTEM,
        ENGINE,
        LOCK,
        DATA
    }
}
