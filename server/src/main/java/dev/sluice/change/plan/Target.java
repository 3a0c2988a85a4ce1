package dev.sluice.change.plan;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.sql.review.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change of a plan on one database, and its check.
 *
 * @param change position of the change in the plan
 * @param name resource name of the database
 * @param script digest
 * @param statements how many the script has; 0 until checked
 * @param fingerprint of the database's schema when it was checked
 */
public record Target(
        PlanId plan,
        int change,
        DatabaseId database,
        String name,
        EngineId engine,
        EnvironmentId environment,
        String script,
        CheckStatus status,
        List<Finding> findings,
        int statements,
        Optional<Fingerprint> fingerprint,
        Optional<Instant> checkedAt) {

    /** Id of the instance: the second word of the resource name. */
    public String instance() {
        return name.split("/", 3)[1];
    }
}
