package dev.sluice.inbox;

import dev.sluice.approval.WaitingApprovals;
import dev.sluice.change.rollout.TaskStatus;
import dev.sluice.change.rollout.WaitingRollouts;
import dev.sluice.issue.Issue;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What waits, with the issue that it is about.
 *
 * @param digest of the plan that is, or was, to be approved
 * @param tasks of the newest rollout; empty without one
 */
record InboxItem(InboxEntry entry, Issue issue, Phase phase, Optional<String> digest, Map<TaskStatus, Long> tasks) {

    static InboxItem of(
            InboxEntry entry,
            Issue issue,
            Optional<WaitingApprovals.Standing> approval,
            Optional<WaitingRollouts.Standing> rollout) {
        return new InboxItem(
                entry,
                issue,
                Phase.of(issue.status(), approval, rollout),
                approval.map(WaitingApprovals.Standing::digest),
                rollout.map(WaitingRollouts.Standing::tasks).orElse(Map.of()));
    }

    /** Whether the text, without regard to case, stands in the title, or is the project or {@code #number}. */
    boolean has(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        String project = issue.id().project().value();
        return issue.title().toLowerCase(Locale.ROOT).contains(wanted)
                || project.contains(wanted)
                || ("#" + issue.id().number()).equals(wanted);
    }
}
