package dev.sluice.rules.rule;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A parameter of a rule with its default; the type of the default is the type of the parameter. */
public sealed interface Parameter {
    String name();

    /** For error messages: {@code a whole number}. */
    String typeInWords();

    /** The default as JSON or YAML would hold it: String, Long, Boolean or a list of strings. */
    Object standard();

    /**
     * Checks a value as a configuration file holds it.
     *
     * @throws IllegalArgumentException with a message for people when the value is of another type or form
     */
    Object check(Object value);

    /** A whole number from 0. */
    record Number(String name, long byDefault) implements Parameter {
        @Override
        public String typeInWords() {
            return "a whole number from 0";
        }

        @Override
        public Object standard() {
            return byDefault;
        }

        @Override
        public Object check(Object value) {
            boolean whole = value instanceof Integer || value instanceof Long;
            if (!whole || ((java.lang.Number) value).longValue() < 0) {
                throw new IllegalArgumentException("must be " + typeInWords() + ", not " + value);
            }
            return ((java.lang.Number) value).longValue();
        }
    }

    /** True or false. */
    record Flag(String name, boolean byDefault) implements Parameter {
        @Override
        public String typeInWords() {
            return "true or false";
        }

        @Override
        public Object standard() {
            return byDefault;
        }

        @Override
        public Object check(Object value) {
            if (value instanceof Boolean) {
                return value;
            }
            throw new IllegalArgumentException("must be " + typeInWords() + ", not " + value);
        }
    }

    /** A list of words. */
    record Words(String name, List<String> byDefault) implements Parameter {
        @Override
        public String typeInWords() {
            return "a list of words";
        }

        @Override
        public Object standard() {
            return byDefault;
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof List<?> list) || list.stream().anyMatch(Parameter::isNoWord)) {
                throw new IllegalArgumentException("must be " + typeInWords() + ", not " + value);
            }
            return list.stream().map(Object::toString).toList();
        }
    }

    /**
     * A regular expression, searched for anywhere unless it is anchored.
     *
     * @param tokens that it may hold in double braces: {@code {{table}}}
     */
    record Format(String name, String byDefault, List<String> tokens) implements Parameter {
        private static final Pattern TOKEN = Pattern.compile("\\{\\{(.*?)}}");

        @Override
        public String typeInWords() {
            return "a regular expression";
        }

        @Override
        public Object standard() {
            return byDefault;
        }

        @Override
        public Object check(Object value) {
            if (!(value instanceof String text)) {
                throw new IllegalArgumentException("must be " + typeInWords() + ", not " + value);
            }
            TOKEN.matcher(text).results().map(found -> found.group(1)).forEach(token -> {
                if (!tokens.contains(token)) {
                    throw new IllegalArgumentException("has the unknown token {{" + token + "}}; "
                            + (tokens.isEmpty() ? "it takes none" : "known are " + String.join(", ", tokens)));
                }
            });
            try {
                Pattern.compile(TOKEN.matcher(text).replaceAll("x"));
                return text;
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("is not a regular expression: " + e.getDescription(), e);
            }
        }
    }

    private static boolean isNoWord(Object value) {
        return !(value instanceof String || value instanceof java.lang.Number || value instanceof Boolean);
    }
}
