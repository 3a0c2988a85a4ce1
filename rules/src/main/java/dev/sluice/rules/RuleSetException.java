package dev.sluice.rules;

/** A rule set that cannot be read; the message is for the person who wrote it. */
public final class RuleSetException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public RuleSetException(String message) {
        super(message);
    }
}
