package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.jobs.Jobs;
import dev.sluice.jobs.NewJob;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to checks: run them anew, see how far they are and what they found. */
@Component
public class Checks {
    static final String KIND = "plan.check";
    /** Checks that read one instance at a time. */
    private static final int PER_INSTANCE = 4;

    private final TargetStore targets;
    private final PlanStore plans;
    private final Issues issues;
    private final Jobs jobs;

    Checks(TargetStore targets, PlanStore plans, Issues issues, Jobs jobs) {
        this.targets = targets;
        this.plans = plans;
        this.issues = issues;
        this.jobs = jobs;
    }

    /** Whose rules count. */
    record Payload(String project) {}

    /** One job per database: the changes of a plan on one database are judged in order, one after the other. */
    void queue(Plan plan) {
        targets.all(plan.id()).stream()
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
        return targets.summary(latest(issue).id());
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
