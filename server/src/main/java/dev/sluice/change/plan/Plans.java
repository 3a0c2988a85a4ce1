package dev.sluice.change.plan;

import dev.sluice.approval.Approvals;
import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueId;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.EventHead;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.text.Script;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to plans: propose, read, read their scripts. */
@Component
public class Plans {
    /** Bytes of UTF-8 that one script may have. */
    public static final int SCRIPT_BYTES = 32 << 20;

    private final PlanStore store;
    private final TargetStore targets;
    private final PlanTargets meant;
    private final Checks checks;
    private final Issues issues;
    private final Approvals approvals;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Plans(
            PlanStore store,
            TargetStore targets,
            PlanTargets meant,
            Checks checks,
            Issues issues,
            Approvals approvals,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.targets = targets;
        this.meant = meant;
        this.checks = checks;
        this.issues = issues;
        this.approvals = approvals;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
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
        Optional<Plan> before = store.latest(issue.uid());
        expected.check(before.map(Plan::revision).orElse(0), id.name() + "/plan");
        Instant now = clock.instant();
        var planId = new PlanId(ids.next());
        List<Plan.Step> changes = keepScripts(draft, now);
        List<Target> found = meant.of(planId, id.project(), changes);
        var plan = new Plan(
                planId,
                id,
                issue.uid(),
                before.map(Plan::revision).orElse(0) + 1,
                PlanDigest.of(found),
                actor.name(),
                now,
                changes);
        store.insert(plan);
        targets.insert(found);
        checks.queue(plan);
        approvals.request(actor, issue, plan.digest(), authors(issue));
        events.publishEvent(new PlanProposed(
                new EventHead(ids.next(), now, actor, Optional.of(id.project().value()), id.name() + "/plan"), plan));
        return plan;
    }

    /** @throws Problem {@code plan.notFound} */
    public Plan latest(IssueId id) {
        return store.latest(issues.get(id).uid()).orElseThrow(() -> missing(id));
    }

    public Plan revision(IssueId id, int revision) {
        return store.revision(issues.get(id).uid(), revision).orElseThrow(() -> missing(id));
    }

    /** For other rooms, which have asked for their own permission. */
    public Optional<Plan> latest(UUID issue) {
        return store.latest(issue);
    }

    /** The script that a plan of the issue holds under the digest. */
    public Script script(IssueId id, String digest) {
        Plan plan = latest(id);
        return Optional.of(digest)
                .filter(d -> plan.changes().stream().anyMatch(c -> c.scripts().containsValue(d)))
                .flatMap(store::script)
                .orElseThrow(() -> Problem.notFound("plan.scriptNotFound", "The plan has no script " + digest + "."));
    }

    /** For executing what has been planned. */
    public Script script(String digest) {
        return store.script(digest)
                .orElseThrow(() -> Problem.bug("plan.scriptLost", "The script " + digest + " is gone."));
    }

    /** Whether the plan's groups mean the same databases now as when it was proposed. */
    public boolean sameTargets(Plan plan) {
        return PlanDigest.of(meant.of(plan.id(), plan.issue().project(), plan.changes()))
                .equals(plan.digest());
    }

    public List<Target> targets(Plan plan) {
        return targets.all(plan.id());
    }

    public CheckSummary summary(Plan plan) {
        return targets.summary(plan.id());
    }

    private List<String> authors(Issue issue) {
        return Stream.concat(Stream.of(issue.author()), store.authors(issue.uid()).stream())
                .distinct()
                .toList();
    }

    private List<Plan.Step> keepScripts(PlanDraft draft, Instant now) {
        List<Plan.Step> changes = new ArrayList<>();
        for (PlanDraft.Step step : draft.changes()) {
            Map<String, String> digests = new HashMap<>();
            step.scripts().forEach((engine, text) -> digests.put(engine, keep(text, now)));
            changes.add(
                    new Plan.Step(changes.size(), step.title(), step.databases(), step.groups(), Map.copyOf(digests)));
        }
        return List.copyOf(changes);
    }

    private String keep(String text, Instant now) {
        if (text.isBlank()) {
            throw Problem.user("plan.scriptEmpty", "A script is empty.")
                    .next("Write at least one statement, or leave the change out.");
        }
        if (text.indexOf('\0') >= 0) {
            throw Problem.user("plan.scriptNotText", "A script holds a NUL character, which no SQL text has.")
                    .next("Save the file as UTF-8 text and try again.");
        }
        if (text.length() > SCRIPT_BYTES || text.getBytes(StandardCharsets.UTF_8).length > SCRIPT_BYTES) {
            throw Problem.limit("plan.scriptTooLarge", "A script has at most " + (SCRIPT_BYTES >> 20) + " MiB.")
                    .next("Divide it into several changes; they run in order.");
        }
        var script = new Script(text);
        store.insert(script, now);
        return script.digest();
    }

    private static Problem missing(IssueId id) {
        return Problem.notFound("plan.notFound", id.name() + " has no such plan.")
                .next("Propose one with PUT /v1/" + id.name() + "/plan.");
    }
}
