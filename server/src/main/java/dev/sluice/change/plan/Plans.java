package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.issue.Issues;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.text.Script;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to plans: read them, and the scripts that they hold. {@link Proposals} makes them. */
@Component
public class Plans {
    private final PlanStore store;
    private final Scripts scripts;
    private final Issues issues;

    Plans(PlanStore store, Scripts scripts, Issues issues) {
        this.store = store;
        this.scripts = scripts;
        this.issues = issues;
    }

    /** @throws Problem {@code plan.notFound} */
    public Plan latest(IssueId id) {
        return store.latest(issues.get(id).uid()).orElseThrow(() -> missing(id));
    }

    /** @throws Problem {@code plan.notFound} */
    public Plan revision(IssueId id, int revision) {
        return store.revision(issues.get(id).uid(), revision).orElseThrow(() -> missing(id));
    }

    /** The revisions without their changes, oldest first. */
    public Page<Plan> revisions(IssueId id, PageRequest page) {
        return Page.of(
                store.revisions(issues.get(id).uid(), page),
                page,
                plan -> PageToken.of(Integer.toString(plan.revision())));
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
                .flatMap(scripts::find)
                .orElseThrow(() -> Problem.notFound("plan.scriptNotFound", "The plan has no script " + digest + "."));
    }

    private static Problem missing(IssueId id) {
        return Problem.notFound("plan.notFound", id.name() + " has no such plan.")
                .next("Propose one with PUT /v1/" + id.name() + "/plan.");
    }
}
