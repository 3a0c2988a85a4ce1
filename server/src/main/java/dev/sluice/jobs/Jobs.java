package dev.sluice.jobs;

import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Signals;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to jobs. Enqueue in the transaction that makes the work necessary: both happen, or neither. */
@Component
public class Jobs {
    static final String TOPIC = "jobs";
    static final String CANCEL_TOPIC = "jobs.cancel";

    private final JobStore store;
    private final Ids ids;
    private final Signals signals;

    Jobs(JobStore store, Ids ids, Signals signals) {
        this.store = store;
        this.ids = ids;
        this.signals = signals;
    }

    /** @return the new job's id, or that of the live job of the same kind and key, which stays as it is */
    @Transactional
    public UUID enqueue(NewJob job) {
        UUID id = store.insert(ids.next(), job);
        signals.send(TOPIC);
        return id;
    }

    /** Cancels it when it waits; asks its handler when it runs; does nothing when it is over. */
    @Transactional
    public void requestCancel(String kind, String key) {
        store.requestCancel(kind, key);
        signals.send(CANCEL_TOPIC);
    }

    /** Runs a waiting job as soon as there is room, whatever its pause. */
    @Transactional
    public void hurry(String kind, String key) {
        store.hurry(kind, key);
        signals.send(TOPIC);
    }

    /** The youngest job of the kind and key. */
    @Transactional(readOnly = true)
    public Optional<Job> find(String kind, String key) {
        return store.find(kind, key);
    }
}
