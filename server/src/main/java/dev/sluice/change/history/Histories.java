package dev.sluice.change.history;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.schema.Snapshots;
import dev.sluice.sql.schema.SchemaDiff;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to history: what was done, and what it changed. */
@Component
public class Histories {
    private final HistoryStore store;
    private final Snapshots snapshots;

    Histories(HistoryStore store, Snapshots snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    /** Keeps the record of a finished task; in the transaction that marks the task done. */
    public void record(HistoryEntry entry) {
        store.insert(entry);
    }

    /** Newest first when no order is asked for. */
    public Page<HistoryEntry> list(ProjectId project, HistoryFilter filter, PageRequest page) {
        return store.list(project, filter, page);
    }

    /** @throws Problem {@code history.notFound} */
    public HistoryEntry get(ProjectId project, UUID id) {
        return store.find(project, id)
                .orElseThrow(() -> Problem.notFound("history.notFound", "There is no history entry " + id + "."));
    }

    /** What the change did to the schema; empty when nothing, or where the engine cannot read schemas. */
    public SchemaDiff diff(HistoryEntry entry) {
        if (entry.before().isEmpty() || entry.after().isEmpty()) {
            return new SchemaDiff(List.of());
        }
        return snapshots.diff(entry.before().get(), entry.after().get());
    }
}
