package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.jobs.Jobs;
import dev.sluice.jobs.NewJob;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to targets and their checks: whom a plan means, run the checks, see what they found. */
@Component
public class Checks {
    static final String KIND = "plan.check";
    /** Checks that read one instance at a time. */
    private static final int PER_INSTANCE = 4;

    private final TargetStore targets;
    private final PlanTargets meant;
    private final PlanStore plans;
    private final Issues issues;
    private final Jobs jobs;

    Checks(TargetStore targets, PlanTargets meant, PlanStore plans, Issues issues, Jobs jobs) {
        this.targets = targets;
        this.meant = meant;
        this.plans = plans;
        this.issues = issues;
        this.jobs = jobs;
    }

    /** Whose rules count. */
    record Payload(String project) {}

    /** The databases that changes mean, now. */
    List<Target> targets(PlanId plan, ProjectId project, List<Plan.Step> changes) {
        return meant.of(plan, project, changes);
    }

    /** Keeps the targets of a new plan, and queues their checks. */
    void queue(Plan plan, List<Target> found) {
        targets.insert(found);
        queue(plan);
    }

    /** One job per database: the changes of a plan on one database are judged in order, one after the other. */
    private void queue(Plan plan) {
        targets(plan).stream()
                .collect(Collectors.toMap(Target::database, t -> t, (first, again) -> first))
                .values()
                .forEach(t -> jobs.enqueue(NewJob.of(
                                KIND,
                                plan.id().value() + "/" + t.database().value(),
                                new Payload(plan.issue().project().value()))
                        .group("check/" + t.instance(), PER_INSTANCE)));
    }

    /** Checks every target of the latest plan anew. */
    @Transactional
    public CheckSummary run(IssueId issue) {
        Plan plan = latest(issue);
        if (!targets.summary(plan.id()).finished()) {
            throw Problem.conflict("plan.checksRunning", "The checks are running.")
                    .next("Wait for them to finish.");
        }
        targets.reset(plan.id());
        queue(plan);
        return targets.summary(plan.id());
    }

    public CheckSummary summary(IssueId issue) {
        return summary(latest(issue));
    }

    public CheckSummary summary(Plan plan) {
        return targets.summary(plan.id());
    }

    /** All targets of a plan, as they were when it was proposed. */
    public List<Target> targets(Plan plan) {
        return targets.all(plan.id());
    }

    /** Whether the plan's groups mean the same databases now as when it was proposed. */
    public boolean sameTargets(Plan plan) {
        return PlanDigest.of(targets(plan.id(), plan.issue().project(), plan.changes()))
                .equals(plan.digest());
    }

    /** By change and database. */
    public Page<Target> list(IssueId issue, Optional<CheckStatus> status, PageRequest page) {
        return Page.of(
                targets.list(latest(issue).id(), status, page),
                page,
                t -> PageToken.of(
                        String.valueOf(t.change()),
                        t.name(),
                        t.database().value().toString()));
    }

    private Plan latest(IssueId issue) {
        return plans.latest(issues.get(issue).uid())
                .orElseThrow(() -> Problem.notFound("plan.notFound", issue.name() + " has no plan."));
    }
}
