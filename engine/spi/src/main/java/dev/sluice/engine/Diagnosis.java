package dev.sluice.engine;

import java.time.Duration;
import java.util.List;

/** What a connection test found, step by step; it ends at the first step that failed. */
public record Diagnosis(List<Step> steps) {

    public boolean ok() {
        return steps.stream().noneMatch(s -> s.result() == Result.FAILED);
    }

    /**
     * One step.
     *
     * @param name {@code resolve}, {@code connect}, {@code tls}, {@code login}, {@code database}, {@code version},
     *     {@code read}, {@code write}
     * @param message what happened, in one sentence
     * @param next what to do about it; empty when nothing
     */
    public record Step(String name, Result result, String message, String next, Duration took) {}

    /** How a step went. */
    public enum Result {
        OK,
        /** Works, but not as it should: an old version, no encryption, more rights than needed. */
        WARNING,
        FAILED,
        SKIPPED
    }
}
