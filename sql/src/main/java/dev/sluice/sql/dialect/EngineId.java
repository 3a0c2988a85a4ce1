package dev.sluice.sql.dialect;

import java.util.regex.Pattern;

/** Name of an engine: {@code postgresql}, {@code mysql}, {@code mariadb}, {@code sqlite} … A value, never switched on. */
public record EngineId(String value) implements Comparable<EngineId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]{1,31}");

    public EngineId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("an engine's name is lower-case letters and digits, not: " + value);
        }
    }

    @Override
    public int compareTo(EngineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
