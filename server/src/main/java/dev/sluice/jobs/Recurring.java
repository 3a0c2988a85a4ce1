package dev.sluice.jobs;

import java.time.Duration;

/** Housekeeping: a bean that is run again and again, on one server at a time. May be run twice after a crash. */
public interface Recurring {

    /** Stable: it stands in the table. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration every();

    void run();
}
