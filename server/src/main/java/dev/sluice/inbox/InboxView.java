package dev.sluice.inbox;

import dev.sluice.change.rollout.TaskStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What waits, as JSON.
 *
 * @param what by kind: APPROVAL the role that is waited for, STAGE its environment, ANSWERED the verdict
 * @param digest of the plan that is, or was, to be approved
 * @param tasks of the newest rollout, by their state
 */
@Schema(name = "InboxItem")
record InboxView(
        InboxKind kind,
        Instant since,
        Optional<String> what,

        @Schema(description = "The resource name of the issue")
        String issue,

        String project,
        long number,
        String title,
        String author,
        Phase phase,
        Optional<String> digest,
        Map<TaskStatus, Long> tasks) {

    static InboxView of(InboxItem item) {
        InboxEntry entry = item.entry();
        return new InboxView(
                entry.kind(),
                entry.since(),
                Optional.of(entry.what()).filter(text -> !text.isEmpty()),
                item.issue().id().name(),
                item.issue().id().project().value(),
                item.issue().id().number(),
                item.issue().title(),
                item.issue().author(),
                item.phase(),
                item.digest(),
                item.tasks());
    }
}
