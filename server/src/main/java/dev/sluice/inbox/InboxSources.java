package dev.sluice.inbox;

import dev.sluice.approval.WaitingApprovals;
import dev.sluice.change.rollout.WaitingRollouts;
import dev.sluice.issue.Issue;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks each room for what of its own waits. */
@Component
class InboxSources {
    private final InboxRights rights;
    private final Issues issues;
    private final WaitingApprovals approvals;
    private final WaitingRollouts rollouts;

    InboxSources(InboxRights rights, Issues issues, WaitingApprovals approvals, WaitingRollouts rollouts) {
        this.rights = rights;
        this.issues = issues;
        this.approvals = approvals;
        this.rollouts = rollouts;
    }

    Page<InboxEntry> list(Actor actor, InboxTab tab, PageRequest page) {
        return InboxEntry.merge(
                page,
                switch (tab) {
                    case NEEDS_ME -> needs(actor, page);
                    case MINE -> List.of(filed(actor, true, page));
                    case FAILED -> List.of(failed(actor, page));
                    case DONE -> List.of(filed(actor, false, page), answered(actor, page));
                });
    }

    /** How many a tab has, up to a limit for each source. */
    long count(Actor actor, InboxTab tab, int limit) {
        return switch (tab) {
            case NEEDS_ME -> {
                Set<String> start = rights.start(actor);
                yield approvals.countAwaiting(actor, rights.roles(actor), rights.approve(actor), limit)
                        + approvals.countReady(start, rollouts.underWay(start), limit)
                        + rollouts.countWaiting(rights.run(actor), limit);
            }
            case MINE -> issues.countOpen(actor, rights.see(actor), limit);
            case FAILED -> rollouts.countTroubled(rights.mend(actor), limit);
            case DONE -> 0;
        };
    }

    private List<Page<InboxEntry>> needs(Actor actor, PageRequest page) {
        Set<String> start = rights.start(actor);
        return List.of(
                approvals
                        .awaiting(actor, rights.roles(actor), rights.approve(actor), page)
                        .map(entry -> of(InboxKind.APPROVAL, entry)),
                approvals.ready(start, rollouts.underWay(start), page).map(entry -> of(InboxKind.START, entry)),
                rollouts.waiting(rights.run(actor), page).map(entry -> of(InboxKind.STAGE, entry)));
    }

    private Page<InboxEntry> failed(Actor actor, PageRequest page) {
        return rollouts.troubled(rights.mend(actor), page).map(entry -> of(InboxKind.FAILED, entry));
    }

    private Page<InboxEntry> filed(Actor actor, boolean open, PageRequest page) {
        return issues.filedBy(actor, open, rights.see(actor), page)
                .map((Issue issue) -> new InboxEntry(InboxKind.FILED, issue.uid(), "", issue.updatedAt()));
    }

    private Page<InboxEntry> answered(Actor actor, PageRequest page) {
        return approvals.decided(actor, rights.see(actor), page).map(entry -> of(InboxKind.ANSWERED, entry));
    }

    private static InboxEntry of(InboxKind kind, WaitingApprovals.Entry entry) {
        return new InboxEntry(kind, entry.issue(), entry.what(), entry.since());
    }

    private static InboxEntry of(InboxKind kind, WaitingRollouts.Entry entry) {
        return new InboxEntry(kind, entry.issue(), entry.what(), entry.since());
    }
}
