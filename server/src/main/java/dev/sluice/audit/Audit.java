package dev.sluice.audit;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.web.CallFinished;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Writes down each call that changes something, whatever came of it. */
@Component
class Audit {
    private static final Logger log = LoggerFactory.getLogger(Audit.class);

    private final AuditStore store;
    private final Ids ids;

    Audit(AuditStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @EventListener
    void on(CallFinished call) {
        if (!call.changes()) {
            return;
        }
        AuditEntry entry = entry(call);
        try {
            store.append(entry);
        } catch (DataAccessException lost) {
            // The call is over and cannot be undone: what cannot be stored is at least said, in full.
            log.error("This audit entry could not be stored: {}", entry, lost);
        }
    }

    private AuditEntry entry(CallFinished call) {
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
