package dev.sluice.schema;

/** What a schema was read for. */
public enum Occasion {
    /** Somebody asked for it. */
    REFRESH,
    /** A plan was checked. */
    CHECK,
    /** A change was about to run, or had run. */
    CHANGE
}
