package dev.sluice.issue;

/** Where an issue stands. */
public enum IssueStatus {
    OPEN,
    /** What it asked for has been done. */
    DONE,
    /** Given up without being done. */
    CLOSED
}
