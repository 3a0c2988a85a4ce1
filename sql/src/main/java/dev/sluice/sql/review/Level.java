package dev.sluice.sql.review;

/** How grave a finding is, gravest first. */
public enum Level {
    /** Must not go on. */
    ERROR,
    /** Could not be judged: counts as high risk, never as fine. */
    UNKNOWN,
    WARNING,
    INFO
}
