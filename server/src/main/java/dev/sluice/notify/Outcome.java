package dev.sluice.notify;

import java.util.Optional;

/** How one attempt to deliver ended. */
sealed interface Outcome {

    /** Empty when there was none, or none with a number. */
    Optional<Integer> status();

    /** What the receiver said; may be empty. */
    String answer();

    /** The receiver took it. */
    record Accepted(Optional<Integer> status, String answer) implements Outcome {}

    /**
     * It was not taken.
     *
     * @param reason one sentence for people, without secrets
     * @param again it may be taken later, unchanged
     */
    record Refused(Optional<Integer> status, String answer, String reason, boolean again) implements Outcome {}
}
