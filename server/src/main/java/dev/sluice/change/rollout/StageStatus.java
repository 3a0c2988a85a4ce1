package dev.sluice.change.rollout;

/** Where a stage stands. */
public enum StageStatus {
    /** Stages before it are not done. */
    WAITING,
    /** May be started by a person. */
    OPEN,
    RUNNING,
    DONE
}
