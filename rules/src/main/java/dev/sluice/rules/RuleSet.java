package dev.sluice.rules;

import dev.sluice.rules.rule.Rule;
import dev.sluice.rules.rule.RuleInfo;
import dev.sluice.rules.rule.RuleInfo.Choice;
import dev.sluice.rules.rule.Settings;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.review.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rules with their levels and parameters. Rules that are off are not in it. */
public record RuleSet(List<Entry> entries) {
    public RuleSet {
        entries = List.copyOf(entries);
    }

    /** A rule as a rule set wants it. */
    public record Entry(Rule rule, Level level, Settings settings) {}

    /** The rules that run when nobody says which. */
    public static RuleSet standard() {
        List<Entry> entries = new ArrayList<>();
        for (Rule rule : RuleCatalogue.all()) {
            rule.info()
                    .defaultLevel()
                    .flatMap(RuleSet::level)
                    .ifPresent(level -> entries.add(new Entry(rule, level, Settings.of(rule.info(), Map.of()))));
        }
        return new RuleSet(entries);
    }

    /**
     * Reads a rule set as a configuration file holds it: a map with the one key {@code rules}, which holds rule ids and
     * for each either its level or a map of {@code level} and parameters.
     *
     * @throws RuleSetException naming what is wrong
     */
    public static RuleSet of(Map<?, ?> file) {
        file.keySet().stream().filter(key -> !"rules".equals(key)).findFirst().ifPresent(key -> {
            throw new RuleSetException("a rule set has the one key rules, not " + key);
        });
        if (!(file.get("rules") instanceof Map<?, ?> rules)) {
            throw new RuleSetException("a rule set needs the key rules with a map of rule ids");
        }
        List<Entry> entries = new ArrayList<>();
        rules.forEach((id, choice) -> entry(String.valueOf(id), choice).ifPresent(entries::add));
        return new RuleSet(entries);
    }

    /** The same with more rules: those that users wrote themselves. */
    public RuleSet plus(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new RuleSet(all);
    }

    /** The rules that have a meaning for an engine. */
    public List<Entry> entriesFor(EngineId engine) {
        return entries.stream()
                .filter(entry -> entry.rule().info().engines().contains(engine))
                .toList();
    }

    private static Optional<Entry> entry(String id, Object choice) {
        Rule rule = RuleCatalogue.find(id).orElseThrow(() -> unknown(id));
        Map<String, Object> given = new LinkedHashMap<>();
        if (choice instanceof Map<?, ?> map) {
            map.forEach((key, value) -> given.put(String.valueOf(key), value));
        } else {
            given.put("level", choice);
        }
        Object level = given.remove("level");
        if (level == null) {
            throw new RuleSetException("rule " + id + " needs a level: " + levels());
        }
        Choice chosen = choice(id, level);
        try {
            Settings settings = Settings.of(rule.info(), given);
            return level(chosen).map(l -> new Entry(rule, l, settings));
        } catch (IllegalArgumentException e) {
            throw new RuleSetException(String.valueOf(e.getMessage()));
        }
    }

    private static RuleSetException unknown(String id) {
        return new RuleSetException("there is no rule " + id + "; the nearest is " + RuleCatalogue.nearest(id));
    }

    /** YAML reads a bare {@code off} as false. */
    private static Choice choice(String id, Object level) {
        String word = Boolean.FALSE.equals(level) ? "off" : String.valueOf(level);
        return Arrays.stream(Choice.values())
                .filter(c -> c.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new RuleSetException("rule " + id + ": the level must be " + levels() + ", not " + level));
    }

    private static String levels() {
        return Arrays.stream(Choice.values())
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static Optional<Level> level(Choice choice) {
        return switch (choice) {
            case ERROR -> Optional.of(Level.ERROR);
            case WARNING -> Optional.of(Level.WARNING);
            case OFF -> Optional.empty();
        };
    }

    /** Every rule's description, for lists. */
    public static List<RuleInfo> known() {
        return RuleCatalogue.all().stream().map(Rule::info).toList();
    }
}
