package dev.sluice.engine;

import java.time.Duration;

/**
 * One script that shall take effect exactly once on one database.
 *
 * @param key of this change on this database, for ever: the target's history holds it at most once as done
 * @param title and {@code actor} are noted in the target's history, for people who look there
 * @param script the whole text
 * @param attempt counts runs of the same key from 1
 * @param evidence what earlier runs of the same key noted last by {@link Progress#evidence}; empty when nothing
 */
public record Change(
        String key, String title, String actor, String script, int attempt, Limits limits, String evidence) {

    /** A change of which no run has noted anything. */
    public Change(String key, String title, String actor, String script, int attempt, Limits limits) {
        this(key, title, actor, script, attempt, limits, "");
    }

    /**
     * Patience.
     *
     * @param lockWait for one try to get a lock on an object; tries grow up to it
     * @param lockTries how often a statement (or transaction) is tried again after a lock timeout or deadlock
     * @param statement how long one statement may run; zero: no limit
     * @param changeLock how long to wait while another run holds the target's change lock
     */
    public record Limits(Duration lockWait, int lockTries, Duration statement, Duration changeLock) {
        public static final Limits DEFAULT =
                new Limits(Duration.ofSeconds(5), 6, Duration.ZERO, Duration.ofSeconds(30));
    }
}
