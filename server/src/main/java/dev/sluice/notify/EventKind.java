package dev.sluice.notify;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.sluice.kernel.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a channel can be told about. The words are those of {@link dev.sluice.kernel.DomainEvent#kind()}. */
enum EventKind {
    APPROVAL_REQUESTED("approval.requested", "Approval asked", Tone.WAITING),
    APPROVAL_GIVEN("approval.given", "Approval given", Tone.GOOD),
    APPROVAL_REFUSED("approval.refused", "Approval refused", Tone.BAD),
    ROLLOUT_STARTED("rollout.started", "Rollout started", Tone.NEUTRAL),
    ROLLOUT_PAUSED("rollout.paused", "Rollout paused", Tone.WAITING),
    ROLLOUT_FINISHED("rollout.finished", "Rollout finished", Tone.NEUTRAL),
    TASK_FAILED("task.failed", "Task failed", Tone.BAD),
    TASK_UNKNOWN("task.unknown", "Task outcome unknown", Tone.BAD);

    private final String word;
    private final String title;
    private final Tone tone;

    EventKind(String word, String title, Tone tone) {
        this.word = word;
        this.title = title;
        this.tone = tone;
    }

    static Optional<EventKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findAny();
    }

    /** @throws Problem when there is no such event */
    @JsonCreator
    static EventKind of(String word) {
        return find(word)
                .orElseThrow(() -> Problem.user("notify.eventUnknown", "No channel can be told about '" + word + "'.")
                        .next("Choose from "
                                + Arrays.stream(values()).map(EventKind::word).collect(Collectors.joining(", ")) + ".")
                        .with("field", "events"));
    }

    @JsonValue
    String word() {
        return word;
    }

    /** For people. */
    String title() {
        return title;
    }

    Tone tone() {
        return tone;
    }
}
