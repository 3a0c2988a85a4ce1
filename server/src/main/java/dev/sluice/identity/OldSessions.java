package dev.sluice.identity;

import dev.sluice.jobs.Recurring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Deletes sessions that are over, and wrong passwords that no longer count. */
@Component
class OldSessions implements Recurring {
    private final SessionStore store;
    private final InstantSource clock;

    OldSessions(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "identity.old-sessions";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        store.deleteIdle(now.minus(Sessions.IDLE), now.minus(Sessions.ABSOLUTE));
        store.forgetFailuresBefore(now.minus(Throttle.LONGEST.multipliedBy(4)));
    }
}
