package dev.sluice.engine;

/**
 * Executes changes exactly once. The target's own history decides what has been done: it is read under a session lock
 * in the target before anything runs, written in the same transaction as the statements where the engine allows it,
 * else as intent and done around each statement. Where the account may keep no history in the target, changes take
 * effect at most once: what the caller keeps through {@link Progress#evidence} decides as far as it can, and what it
 * cannot decide is {@link Outcome.Unknown}.
 */
public interface Executor {
    /**
     * Brings a change to its end, or finds that it has come to it already: call it again with the same key after any
     * crash. Blocks. Does not throw for what the target does: that is an {@link Outcome}.
     */
    Outcome execute(Change change, Progress progress);
}
