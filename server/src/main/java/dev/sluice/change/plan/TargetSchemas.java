package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Problem;
import dev.sluice.schema.Snapshots;
import dev.sluice.sql.schema.SchemaDiff;
import org.springframework.stereotype.Component;

/** The schemas that the latest plan of an issue will meet, as its checks read them. */
@Component
class TargetSchemas {
    private final Plans plans;
    private final TargetStore targets;
    private final Snapshots snapshots;

    TargetSchemas(Plans plans, TargetStore targets, Snapshots snapshots) {
        this.plans = plans;
        this.targets = targets;
        this.snapshots = snapshots;
    }

    /**
     * How the schemas of two targets differed when they were checked.
     *
     * @param from resource name of a database
     * @param to resource name of a database of the same engine
     * @throws Problem {@code plan.targetNotFound}, {@code plan.schemaUnknown}, {@code plan.enginesDiffer}
     */
    SchemaDiff between(IssueId issue, String from, String to) {
        PlanId plan = plans.latest(issue).id();
        Target before = read(plan, from);
        Target after = read(plan, to);
        if (!before.engine().equals(after.engine())) {
            throw Problem.user(
                            "plan.enginesDiffer",
                            from + " is of " + before.engine().value() + ", " + to + " of "
                                    + after.engine().value() + ".")
                    .next("Compare databases of one engine.");
        }
        return snapshots.diff(
                before.fingerprint().orElseThrow(), after.fingerprint().orElseThrow());
    }

    private Target read(PlanId plan, String name) {
        Target target = targets.named(plan, name)
                .orElseThrow(() -> Problem.notFound("plan.targetNotFound", "The plan has no target " + name + ".")
                        .next("The list of its checks names them."));
        if (target.fingerprint().isEmpty()) {
            throw Problem.conflict("plan.schemaUnknown", "The schema of " + name + " has not been read.")
                    .next("Wait for its check, or check the plan again.");
        }
        return target;
    }
}
