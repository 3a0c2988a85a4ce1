package dev.sluice.change.plan;

import dev.sluice.approval.Approvals;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueId;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.IssueText;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to proposing: an issue's first plan, or the next revision of it. */
@Component
public class Proposals {
    private final PlanStore store;
    private final Scripts scripts;
    private final Checks checks;
    private final Issues issues;
    private final Approvals approvals;
    private final Events events;
    private final Ids ids;
    private final InstantSource clock;

    Proposals(
            PlanStore store,
            Scripts scripts,
            Checks checks,
            Issues issues,
            Approvals approvals,
            Events events,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.scripts = scripts;
        this.checks = checks;
        this.issues = issues;
        this.approvals = approvals;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Files an issue together with the first revision of its plan: both, or neither. */
    @Transactional
    public Plan file(Actor actor, ProjectId project, IssueText text, PlanDraft draft) {
        Issue issue = issues.file(actor, project, text);
        return propose(actor, issue.id(), draft, ExpectedVersion.of(0));
    }

    /**
     * Proposes the first or the next revision. Its targets are found, their checks are queued, and approval is asked
     * for anew when the digest differs from that of the revision before.
     *
     * @param expected the revision that the proposer has seen
     */
    @Transactional
    public Plan propose(Actor actor, IssueId id, PlanDraft draft, ExpectedVersion expected) {
        Issue issue = issues.get(id);
        if (issue.status() != IssueStatus.OPEN) {
            throw Problem.conflict("plan.issueNotOpen", id.name() + " is not open.")
                    .because("Its status is " + issue.status() + ".")
                    .next("Open it again, or file a new issue.");
        }
        int before = store.latest(issue.uid()).map(Plan::revision).orElse(0);
        expected.check(before, id.name() + "/plan");
        var planId = new PlanId(ids.next());
        List<Plan.Step> changes = keepScripts(draft);
        List<Target> targets = checks.targets(planId, id.project(), changes);
        var plan = new Plan(
                planId, id, issue.uid(), before + 1, PlanDigest.of(targets), actor.name(), clock.instant(), changes);
        store.insert(plan);
        checks.queue(plan, targets);
        approvals.request(actor, issue, plan.digest(), authors(issue));
        events.publish(
                actor, Optional.of(id.project().value()), id.name() + "/plan", head -> new PlanProposed(head, plan));
        return plan;
    }

    private List<String> authors(Issue issue) {
        return Stream.concat(Stream.of(issue.author()), store.authors(issue.uid()).stream())
                .distinct()
                .toList();
    }

    private List<Plan.Step> keepScripts(PlanDraft draft) {
        List<Plan.Step> changes = new ArrayList<>();
        for (PlanDraft.Step step : draft.changes()) {
            Map<String, String> digests = new HashMap<>();
            step.scripts().forEach((engine, text) -> digests.put(engine, scripts.keep(text)));
            changes.add(
                    new Plan.Step(changes.size(), step.title(), step.databases(), step.groups(), Map.copyOf(digests)));
        }
        return List.copyOf(changes);
    }
}
