package dev.sluice.change.rollout;

/** How a run stands or ended. */
public enum RunStatus {
    RUNNING,
    DONE,
    FAILED,
    UNKNOWN,
    CANCELLED,
    /** The server stopped while it ran; the next run found out by evidence what had happened. */
    INTERRUPTED
}
