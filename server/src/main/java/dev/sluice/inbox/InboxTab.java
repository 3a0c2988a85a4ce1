package dev.sluice.inbox;

/** The parts of an inbox. */
enum InboxTab {
    /** Nothing goes on before somebody like the reader acts. */
    NEEDS_ME,
    /** Open issues that the reader filed. */
    MINE,
    /** Rollouts with tasks that failed, or whose outcome is not known, on which the reader may act. */
    FAILED,
    /** The reader's issues that ended, and what the reader answered. */
    DONE
}
