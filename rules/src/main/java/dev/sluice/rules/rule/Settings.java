package dev.sluice.rules.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of a rule's parameters, all of them: defaults stand in for what a rule set does not say. */
public final class Settings {
    private final Map<String, Object> values;

    private Settings(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Checks given values against a rule's parameters.
     *
     * @throws IllegalArgumentException with a message for people: unknown parameter, wrong type, bad expression
     */
    public static Settings of(RuleInfo rule, Map<String, ?> given) {
        Map<String, Object> values = new HashMap<>();
        rule.parameters().forEach(p -> values.put(p.name(), p.standard()));
        given.forEach((name, value) -> {
            Parameter parameter = rule.parameter(name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "rule " + rule.id() + " has no parameter " + name + known(rule)));
            try {
                values.put(name, parameter.check(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("rule " + rule.id() + ": " + name + " " + e.getMessage(), e);
            }
        });
        return new Settings(values);
    }

    private static String known(RuleInfo rule) {
        List<String> names = rule.parameters().stream().map(Parameter::name).toList();
        return names.isEmpty() ? "; it takes none" : "; it takes " + String.join(", ", names);
    }

    public long number(String name) {
        return (Long) value(name);
    }

    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    public String text(String name) {
        return (String) value(name);
    }

    public List<String> words(String name) {
        return ((List<?>) value(name)).stream().map(Object::toString).toList();
    }

    /** What a parameter has been set to, as a configuration file would hold it. */
    public Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a rule asked for a parameter that it does not declare: " + name);
        }
        return value;
    }
}
