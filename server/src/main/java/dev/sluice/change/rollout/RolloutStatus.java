package dev.sluice.change.rollout;

/** Where a rollout stands. */
public enum RolloutStatus {
    RUNNING,
    /** Starts nothing new: by request, or because too many tasks failed. */
    PAUSED,
    /** Every task is done or skipped. */
    DONE,
    /** Given up; what was done stays. */
    CANCELLED;

    public boolean ended() {
        return this == DONE || this == CANCELLED;
    }
}
