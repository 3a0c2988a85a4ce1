package dev.sluice.change.history;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.issue.IssueId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.sql.dialect.EngineId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The record of one finished task. Never changes.
 *
 * @param title of the issue, as it was
 * @param task uid of the task
 * @param name resource name of the database
 * @param script digest
 * @param actor who started the run
 * @param objects how many objects of the schema differ after it
 * @param note what the person said who settled the task by hand; empty otherwise
 */
public record HistoryEntry(
        UUID id,
        IssueId issue,
        UUID issueUid,
        String title,
        UUID task,
        DatabaseId database,
        String name,
        EnvironmentId environment,
        EngineId engine,
        String script,
        String actor,
        int statements,
        Optional<Fingerprint> before,
        Optional<Fingerprint> after,
        int objects,
        String note,
        Instant startedAt,
        Instant finishedAt) {}
