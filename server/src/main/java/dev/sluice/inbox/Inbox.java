package dev.sluice.inbox;

import dev.sluice.approval.WaitingApprovals;
import dev.sluice.change.rollout.WaitingRollouts;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to what waits for a person. */
@Component
class Inbox {
    /** A count says no more than this, and then that there are at least so many. */
    static final int COUNTED = 1000;

    /** Entries that are looked at in one go when only some of them are wanted. */
    private static final int CHUNK = 500;

    private final InboxSources sources;
    private final Issues issues;
    private final WaitingApprovals approvals;
    private final WaitingRollouts rollouts;

    Inbox(InboxSources sources, Issues issues, WaitingApprovals approvals, WaitingRollouts rollouts) {
        this.sources = sources;
        this.issues = issues;
        this.approvals = approvals;
        this.rollouts = rollouts;
    }

    /**
     * What came last first.
     *
     * @param text what must stand in the title, or be the project or {@code #number}; empty for all
     */
    @Transactional(readOnly = true)
    Page<InboxItem> list(Actor actor, InboxTab tab, String text, PageRequest page) {
        List<InboxItem> found = new ArrayList<>();
        PageRequest chunk = new PageRequest(text.isBlank() ? page.size() : CHUNK, page.after(), page.orderBy());
        while (true) {
            Page<InboxEntry> entries = sources.list(actor, tab, chunk);
            describe(entries.items()).stream()
                    .filter(item -> belongs(item, tab) && item.has(text))
                    .forEach(found::add);
            if (found.size() > page.size() || entries.next().isEmpty()) {
                return Page.of(
                        found.stream().limit(page.limit()).toList(),
                        page,
                        item -> item.entry().token());
            }
            chunk = new PageRequest(chunk.size(), entries.next(), page.orderBy());
        }
    }

    /** How many each tab has that calls for attention. */
    @Transactional(readOnly = true)
    Map<InboxTab, Long> counts(Actor actor) {
        Map<InboxTab, Long> counts = new EnumMap<>(InboxTab.class);
        for (InboxTab tab : List.of(InboxTab.NEEDS_ME, InboxTab.MINE, InboxTab.FAILED)) {
            counts.put(tab, Math.min(sources.count(actor, tab, COUNTED), COUNTED));
        }
        return counts;
    }

    private List<InboxItem> describe(List<InboxEntry> entries) {
        List<UUID> uids = entries.stream().map(InboxEntry::issue).distinct().toList();
        Map<UUID, Issue> known = issues.find(uids).stream().collect(Collectors.toMap(Issue::uid, Function.identity()));
        Map<UUID, WaitingApprovals.Standing> asked = approvals.of(uids);
        Map<UUID, WaitingRollouts.Standing> rolled = rollouts.of(uids);
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.issue()))
                        .map(issue -> InboxItem.of(
                                entry,
                                issue,
                                Optional.ofNullable(asked.get(issue.uid())),
                                Optional.ofNullable(rolled.get(issue.uid())))))
                .toList();
    }

    /** The rooms follow each other's changes; what was closed before they did is left out here. */
    private static boolean belongs(InboxItem item, InboxTab tab) {
        return tab == InboxTab.DONE || item.issue().status() == IssueStatus.OPEN;
    }
}
