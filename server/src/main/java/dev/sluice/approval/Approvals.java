package dev.sluice.approval;

import dev.sluice.access.Access;
import dev.sluice.access.Role;
import dev.sluice.access.Scope;
import dev.sluice.approval.Approval.Verdict;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.DomainEvent;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to approvals: flows of projects, requests for agreement, answers. */
@Component
public class Approvals {
    private final ApprovalStore store;
    private final Issues issues;
    private final Access access;
    private final Ids ids;
    private final InstantSource clock;
    private final Events events;

    Approvals(ApprovalStore store, Issues issues, Access access, Ids ids, InstantSource clock, Events events) {
        this.store = store;
        this.issues = issues;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    public Flow flow(ProjectId project) {
        return store.flow(project.value()).orElse(Flow.DEFAULT);
    }

    /** Requests that are pending keep the steps that they were made with. */
    @Transactional
    public Flow setFlow(ProjectId project, List<String> steps, ExpectedVersion expected) {
        steps.forEach(Role::of);
        Flow old = flow(project);
        String name = "projects/" + project.value() + "/approvalFlow";
        expected.check(old.version(), name);
        var next = new Flow(steps, old.version() + 1);
        if (!store.save(project.value(), next, old.version(), clock.instant())) {
            ExpectedVersion.of(old.version()).check(next.version(), name);
        }
        return next;
    }

    /** Asks for agreement to a digest; whatever was asked for the issue before is superseded. */
    @Transactional
    public Approval request(Actor actor, Issue issue, String digest, List<String> authors) {
        Optional<Approval> inForce = store.lock(issue.uid());
        if (inForce.isPresent() && inForce.get().digest().equals(digest)) {
            return inForce.get();
        }
        store.supersede(issue.uid());
        List<String> steps = flow(issue.id().project()).steps();
        var request = new Approval(
                ids.next(),
                issue.uid(),
                issue.id().project().value(),
                digest,
                steps,
                authors,
                steps.isEmpty() ? ApprovalStatus.APPROVED : ApprovalStatus.PENDING,
                clock.instant(),
                List.of());
        store.insert(request);
        if (request.status() == ApprovalStatus.PENDING) {
            publish(actor, issue, head -> new ApprovalRequested(head, issue.title(), request));
        }
        return request;
    }

    /** Answers the step that waits; see {@link ApprovalDecision} for what is refused. */
    @Transactional
    public Approval answer(Actor actor, IssueId id, String seen, Verdict verdict, String comment) {
        Issue issue = issues.get(id);
        Approval request = store.lock(issue.uid()).orElseThrow(() -> nothingAsked(id));
        Scope project = Scope.project(id.project().value());
        Approval answered = ApprovalDecision.answer(
                request,
                actor,
                role -> access.hasRole(actor, Role.of(role), project),
                seen,
                verdict,
                comment,
                clock.instant());
        store.decide(answered);
        publish(
                actor,
                issue,
                head -> verdict == Verdict.APPROVED
                        ? new ApprovalGiven(head, issue.title(), answered)
                        : new ApprovalRefused(head, issue.title(), answered));
        return answered;
    }

    public Optional<Approval> find(IssueId id) {
        return store.find(issues.get(id).uid());
    }

    /** What was asked and answered so far, for earlier revisions of the plan too; oldest first. */
    public Page<Approval> list(IssueId id, PageRequest page) {
        return Page.of(
                store.all(issues.get(id).uid(), page),
                page,
                request -> PageToken.of(request.id().toString()));
    }

    /** For the rooms that act upon approvals: whether exactly this digest is agreed to. */
    public boolean approved(UUID issue, String digest) {
        return store.find(issue)
                .filter(a -> a.status() == ApprovalStatus.APPROVED && a.digest().equals(digest))
                .isPresent();
    }

    private void publish(Actor actor, Issue issue, Function<EventHead, DomainEvent> event) {
        events.publish(
                actor, Optional.of(issue.id().project().value()), issue.id().name(), event);
    }

    private static Problem nothingAsked(IssueId id) {
        return Problem.conflict("approval.notAsked", "Nothing in " + id.name() + " waits for an approval.")
                .because("It has no plan yet.")
                .next("Propose a plan first.");
    }
}
