package dev.sluice.jobs;

import java.time.Duration;

/** How a run ended without failing. */
public sealed interface JobResult {

    /** The work is done. */
    static JobResult done() {
        return new Done();
    }

    /** There is more to do, later; also what a run answers that ends because the server stops. Not a failed attempt. */
    static JobResult again(Duration after) {
        return new Again(after);
    }

    static JobResult cancelled() {
        return new Cancelled();
    }

    /** The work is done. */
    record Done() implements JobResult {}

    /** Run it again after the time. */
    record Again(Duration after) implements JobResult {}

    /** It was given up because somebody asked for that. */
    record Cancelled() implements JobResult {}
}
