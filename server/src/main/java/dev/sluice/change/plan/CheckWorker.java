package dev.sluice.change.plan;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.jobs.JobHandler;
import dev.sluice.jobs.JobResult;
import dev.sluice.jobs.JobRun;
import dev.sluice.project.ProjectId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does the checks of a plan on one database. Doing it twice does no harm. */
@Component
class CheckWorker implements JobHandler {
    private final TargetStore targets;
    private final TargetCheck check;

    CheckWorker(TargetStore targets, TargetCheck check) {
        this.targets = targets;
        this.check = check;
    }

    @Override
    public String kind() {
        return Checks.KIND;
    }

    @Override
    public AfterLostLease afterLostLease() {
        return AfterLostLease.RETRY;
    }

    @Override
    public JobResult run(JobRun job) {
        String[] key = job.key().split("/", 2);
        var plan = new PlanId(UUID.fromString(key[0]));
        var database = new DatabaseId(UUID.fromString(key[1]));
        List<Target> found = targets.of(plan, database);
        if (!found.isEmpty()) {
            targets.running(plan, database);
            var project = new ProjectId(job.payload(Checks.Payload.class).project());
            check.check(project, found).forEach(targets::checked);
        }
        return JobResult.done();
    }
}
