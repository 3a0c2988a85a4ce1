package dev.sluice.inbox;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a room says that waits.
 *
 * @param issue its uid
 * @param what the role that is waited for, the environment of the stage, or the verdict; by kind; may be empty
 * @param since what came last stands first
 */
record InboxEntry(InboxKind kind, UUID issue, String what, Instant since) {
    /** The order of the rooms' pages. A database orders uuids as their texts, which Java does not. */
    private static final Comparator<InboxEntry> ORDER = Comparator.comparing(InboxEntry::since)
            .thenComparing(entry -> entry.issue().toString())
            .reversed();

    /** One page out of those of several rooms, which all begin after the same place of the same order. */
    static Page<InboxEntry> merge(PageRequest page, List<Page<InboxEntry>> sources) {
        List<InboxEntry> all = sources.stream()
                .flatMap(source -> source.items().stream())
                .sorted(ORDER)
                .toList();
        Page<InboxEntry> merged = Page.of(all.stream().limit(page.limit()).toList(), page, InboxEntry::token);
        // A page that is just full may still have a next one: a room says so that has more than it could show.
        boolean more = sources.stream().anyMatch(source -> source.next().isPresent());
        return merged.next().isEmpty() && more
                ? new Page<>(
                        merged.items(), Optional.of(merged.items().getLast().token()))
                : merged;
    }

    PageToken token() {
        return PageToken.of(since.toString(), issue.toString());
    }
}
