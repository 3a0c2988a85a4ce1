package dev.sluice.issue;

import dev.sluice.access.Access;
import dev.sluice.access.Permission;
import dev.sluice.access.Scope;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to issues: file, read, edit, discuss, close. */
@Component
public class Issues {
    private final IssueStore store;
    private final Projects projects;
    private final Access access;
    private final Ids ids;
    private final InstantSource clock;
    private final Events events;

    Issues(IssueStore store, Projects projects, Access access, Ids ids, InstantSource clock, Events events) {
        this.store = store;
        this.projects = projects;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Files an issue under the next number of its project. */
    @Transactional
    public Issue file(Actor actor, ProjectId project, IssueText text) {
        projects.get(project).mustBeLive();
        Instant now = clock.instant();
        var id = new IssueId(project, store.nextNumber(project));
        var issue = new Issue(
                id,
                ids.next(),
                text.title(),
                text.description(),
                text.labels(),
                actor.name(),
                IssueStatus.OPEN,
                now,
                now,
                1);
        store.insert(issue);
        publish(actor, issue, IssueCreated::new);
        return issue;
    }

    /** @throws Problem {@code issue.notFound} */
    public Issue get(IssueId id) {
        return store.find(id).orElseThrow(() -> missing(id.name()));
    }

    /** Newest first when no order is asked for. */
    public Page<Issue> list(ProjectId project, IssueFilter filter, PageRequest page) {
        return store.list(project, filter, page);
    }

    /** Replaces title, description and labels; the author's right, and that of whoever may edit all issues. */
    @Transactional
    public Issue edit(Actor actor, IssueId id, IssueText text, ExpectedVersion expected) {
        Issue old = get(id);
        if (!old.author().equals(actor.name())) {
            access.require(
                    actor,
                    Permission.of("issues.manage"),
                    Scope.project(id.project().value()));
        }
        Issue edited = save(
                new Issue(
                        id,
                        old.uid(),
                        text.title(),
                        text.description(),
                        text.labels(),
                        old.author(),
                        old.status(),
                        old.createdAt(),
                        clock.instant(),
                        old.version() + 1),
                old,
                expected);
        publish(actor, edited, IssueEdited::new);
        return edited;
    }

    /** Gives an issue up; what has been rolled out stays. */
    @Transactional
    public Issue close(Actor actor, IssueId id) {
        return moveAs(actor, id, IssueStatus.CLOSED);
    }

    @Transactional
    public Issue reopen(Actor actor, IssueId id) {
        return moveAs(actor, id, IssueStatus.OPEN);
    }

    /** Marks an issue done: for the room that did what it asked for. */
    @Transactional
    public void done(Actor actor, UUID uid) {
        Issue issue = store.find(uid).orElseThrow(() -> missing(uid.toString()));
        if (issue.status() != IssueStatus.DONE) {
            move(actor, issue, IssueStatus.DONE);
        }
    }

    /** For other rooms, which have asked for their own permission. */
    public Optional<Issue> find(UUID uid) {
        return store.find(uid);
    }

    /** Those of the uids that there are; for other rooms, which have asked for their own permission. */
    public List<Issue> find(Collection<UUID> uids) {
        return store.find(uids);
    }

    /** What an actor filed in the projects, open or ended; what changed last first, over all projects. */
    public Page<Issue> filedBy(Actor author, boolean open, Set<String> projects, PageRequest page) {
        return store.filedBy(author.name(), open, projects, page);
    }

    /** How many of those are open, up to a limit. */
    public long countOpen(Actor author, Set<String> projects, int limit) {
        return store.countOpen(author.name(), projects, limit);
    }

    private Issue moveAs(Actor actor, IssueId id, IssueStatus status) {
        Issue issue = get(id);
        if (!issue.author().equals(actor.name())) {
            access.require(
                    actor,
                    Permission.of("issues.manage"),
                    Scope.project(id.project().value()));
        }
        if (issue.status() == IssueStatus.DONE) {
            throw Problem.conflict("issue.done", id.name() + " is done.")
                    .because("What it asked for has taken effect.")
                    .next("File a new issue to change it again.");
        }
        return issue.status() == status ? issue : move(actor, issue, status);
    }

    private Issue move(Actor actor, Issue issue, IssueStatus status) {
        Issue moved = save(
                new Issue(
                        issue.id(),
                        issue.uid(),
                        issue.title(),
                        issue.description(),
                        issue.labels(),
                        issue.author(),
                        status,
                        issue.createdAt(),
                        clock.instant(),
                        issue.version() + 1),
                issue,
                ExpectedVersion.any());
        publish(actor, moved, IssueStatusChanged::new);
        return moved;
    }

    private Issue save(Issue next, Issue old, ExpectedVersion expected) {
        expected.check(old.version(), old.id().name());
        if (!store.update(next, old.version())) {
            ExpectedVersion.of(old.version()).check(old.version() + 1, old.id().name());
        }
        return next;
    }

    private void publish(Actor actor, Issue issue, BiFunction<EventHead, Issue, DomainEvent> event) {
        events.publish(
                actor, Optional.of(issue.id().project().value()), issue.id().name(), head -> event.apply(head, issue));
    }

    private static Problem missing(String name) {
        return Problem.notFound("issue.notFound", "There is no issue " + name + ".")
                .next("List the project's issues to see their numbers.");
    }
}
