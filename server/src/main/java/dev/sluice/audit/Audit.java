package dev.sluice.audit;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.web.CallFinished;
import dev.sluice.web.CallReport;
import dev.sluice.web.CallTakesEffect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Writes down each call that changes something, whatever came of it, and reads that are denied or worth noting. */
@Component
class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final AuditStore store;
    private final Ids ids;

    Audit(AuditStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    /** Within the transaction of the change: without this entry it is not committed. */
    @EventListener
    void on(CallTakesEffect call) {
        store.append(entry(call.report()));
    }

    /** What changed nothing, or went wrong after it took effect, or shall not be read unseen. */
    @EventListener
    void on(CallFinished call) {
        if (!worthAnEntry(call)) {
            return;
        }
        AuditEntry entry = entry(call.report());
        try {
            store.append(entry);
        } catch (DataAccessException lost) {
            // Nothing took effect without an entry: what cannot be stored here is at least said, in full.
            log.error("This audit entry could not be stored: {}", entry, lost);
        }
    }

    private static boolean worthAnEntry(CallFinished call) {
        return switch (call.report().outcome()) {
            case DONE -> (call.report().changes() && !call.tookEffect()) || call.noted();
            // Whoever is unknown could fill the table by asking for anything.
            case DENIED -> call.report().changes() || call.report().actor().isPresent();
            case FAILED -> call.report().changes();
        };
    }

    private AuditEntry entry(CallReport call) {
        return new AuditEntry(
                ids.next(),
                call.at(),
                call.actor().map(Actor::name).orElse("nobody"),
                call.actor().map(Actor::displayName).orElse(""),
                call.method(),
                call.route(),
                call.resource(),
                call.project(),
                call.permission(),
                call.outcome().name(),
                call.status(),
                call.problem(),
                call.requestId(),
                call.address(),
                call.duration());
    }
}
