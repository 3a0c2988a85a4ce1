package dev.sluice.inbox;

/** Why something is in an inbox. */
enum InboxKind {
    /** The next step of its approval is for the reader. */
    APPROVAL,
    /** Its plan is agreed to; no rollout of it goes on. */
    START,
    /** A stage of its rollout waits for somebody to run it. */
    STAGE,
    /** Tasks of its rollout failed. */
    FAILED,
    /** The reader filed it. */
    FILED,
    /** The reader answered it. */
    ANSWERED
}
