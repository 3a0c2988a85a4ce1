package dev.sluice.approval;

import dev.sluice.access.Role;
import dev.sluice.access.Visible;
import dev.sluice.approval.Approval.Verdict;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.IssueStatusChanged;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The door to approvals over all projects, for lists of what waits for whom. Its pages are ordered by time and issue,
 * the latest first, and their tokens hold just these two.
 */
@Component
public class WaitingApprovals {
    private final WaitingApprovalStore store;

    WaitingApprovals(WaitingApprovalStore store) {
        this.store = store;
    }

    /**
     * Something about the approval of an issue.
     *
     * @param issue its uid
     * @param what the role that is waited for, or the verdict that was given
     * @param since when it came to this
     */
    public record Entry(UUID issue, String what, Instant since) {}

    /**
     * Where the approval of an issue stands.
     *
     * @param digest of what is, or was, asked for
     */
    public record Standing(ApprovalStatus status, String digest) {}

    /** Requests whose next step the actor may answer, in the projects. */
    public Page<Entry> awaiting(Actor actor, Map<Role, Visible> roles, Set<String> projects, PageRequest page) {
        return store.awaiting(actor.name(), places(roles, projects), page);
    }

    /** How many those are, up to a limit. */
    public long countAwaiting(Actor actor, Map<Role, Visible> roles, Set<String> projects, int limit) {
        return store.countAwaiting(actor.name(), places(roles, projects), limit);
    }

    /** Open issues whose plan is agreed to, in the projects, but for some. */
    public Page<Entry> ready(Set<String> projects, Collection<UUID> without, PageRequest page) {
        return store.ready(projects, without, page);
    }

    /** How many those are, up to a limit. */
    public long countReady(Set<String> projects, Collection<UUID> without, int limit) {
        return store.countReady(projects, without, limit);
    }

    /** What the actor answered; {@link Entry#what()} is the name of a {@link Verdict}. */
    public Page<Entry> decided(Actor actor, Set<String> projects, PageRequest page) {
        return store.decided(actor.name(), projects, page);
    }

    /** Where approvals stand, by the uid of the issue; of issues for which nothing was asked there is none. */
    public Map<UUID, Standing> of(Collection<UUID> issues) {
        return store.standing(issues);
    }

    @EventListener
    void follow(IssueStatusChanged changed) {
        store.open(changed.issue().uid(), changed.issue().status() == IssueStatus.OPEN);
    }

    private static List<Place> places(Map<Role, Visible> roles, Set<String> projects) {
        List<Place> places = new ArrayList<>();
        roles.forEach((role, where) -> projects.stream()
                .filter(where::includes)
                .forEach(project -> places.add(new Place(project, role.id()))));
        return places;
    }

    /** A role somewhere. */
    record Place(String project, String role) {}
}
