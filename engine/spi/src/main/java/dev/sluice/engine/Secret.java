package dev.sluice.engine;

/** Text that must not be shown: {@link #toString()} hides it. */
public record Secret(String value) {
    public static final Secret NONE = new Secret("");

    @Override
    public String toString() {
        return value.isEmpty() ? "(none)" : "(hidden)";
    }
}
