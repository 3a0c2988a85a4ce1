package dev.sluice.engine;

/** How a change ended on one target. */
public sealed interface Outcome {

    /** It has taken effect. {@code before} is true when an earlier run had done it and this one only found it. */
    record Done(boolean before) implements Outcome {}

    /**
     * It stopped at a statement, and what came before is known.
     *
     * @param statement index of the statement that failed; -1 before the first
     * @param applied how many statements have taken effect and stay (0 when a transaction undid them)
     * @param message of the server, or ours, in one sentence
     * @param next what to do about it
     */
    record Failed(int statement, int applied, String message, String next, String sqlState) implements Outcome {}

    /** Whether a statement has taken effect cannot be proved. Never repeated by guess. */
    record Unknown(int statement, String reason, String next) implements Outcome {}

    /** Stopped on request; {@code applied} as in {@link Failed}. */
    record Cancelled(int statement, int applied) implements Outcome {}
}
