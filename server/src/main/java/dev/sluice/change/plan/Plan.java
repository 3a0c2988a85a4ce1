package dev.sluice.change.plan;

import dev.sluice.issue.IssueId;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One revision of what an issue proposes; an edit makes the next.
 *
 * @param issueUid of {@code issue}
 * @param revision counts from 1
 * @param digest over changes, scripts and targets: what approvals are bound to
 * @param author name of the actor who proposed this revision
 */
public record Plan(
        PlanId id,
        IssueId issue,
        UUID issueUid,
        int revision,
        String digest,
        String author,
        Instant createdAt,
        List<Step> changes) {

    /** The same with its changes. */
    Plan with(List<Step> ordered) {
        return new Plan(id, issue, issueUid, revision, digest, author, createdAt, ordered);
    }

    /**
     * One change of a plan.
     *
     * @param position from 0
     * @param scripts digest of the script by engine, as in {@link PlanDraft.Step#scripts()}
     */
    public record Step(
            int position, String title, List<String> databases, List<String> groups, Map<String, String> scripts) {

        /** Digest of the script that a database of this engine gets. */
        public Optional<String> scriptFor(EngineId engine) {
            return Optional.ofNullable(scripts.get(engine.value()))
                    .or(() -> Optional.ofNullable(scripts.get(PlanDraft.Step.ANY_ENGINE)));
        }
    }
}
