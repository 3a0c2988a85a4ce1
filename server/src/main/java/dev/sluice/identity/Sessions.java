package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Signing in by password. Not transactional: a wrong password must be counted although the call fails.
 */
@Component
class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    /** Noted at most so often, or each request would be a write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SessionStore store;
    private final AccountStore accounts;
    private final Accounts actors;
    private final Passwords passwords;
    private final InstantSource clock;

    Sessions(SessionStore store, AccountStore accounts, Accounts actors, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.actors = actors;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @return the session's id, which is its secret
     * @throws Problem when name or password are wrong, or there were too many wrong ones
     */
    String open(String account, String password, String address) {
        verify(account, password, address);
        String id = Secrets.generate();
        store.insert(Secrets.hash(id), account, clock.instant());
        return id;
    }

    /** @throws Problem when the password is wrong, or there were too many wrong ones */
    void verify(String account, String password, String address) {
        String byAccount = "account:" + account;
        String byAddress = "address:" + address;
        pause(Throttle.OF_ACCOUNT, byAccount);
        pause(Throttle.OF_ADDRESS, byAddress);
        if (!good(account, password)) {
            store.failed(byAccount, clock.instant());
            store.failed(byAddress, clock.instant());
            throw Problem.unauthenticated("identity.signInFailed", "Name or password are wrong.")
                    .next("Try again, or ask an administrator to set a new password.");
        }
        store.forgetFailures(byAccount);
    }

    private boolean good(String account, String password) {
        Optional<String> hash = accounts.find(account)
                .filter(known -> !known.disabled())
                .flatMap(known -> accounts.passwordHash(account));
        if (hash.isEmpty()) {
            passwords.pretend(password);
            return false;
        }
        return passwords.matches(password, hash.get());
    }

    private void pause(Throttle throttle, String subject) {
        Duration left = store.failures(subject)
                .map(failures -> throttle.left(failures, clock.instant()))
                .orElse(Duration.ZERO);
        if (left.isPositive()) {
            throw Problem.limit("identity.signInPaused", "There were too many wrong passwords.")
                    .next("Wait " + (left.toSeconds() + 1) + " seconds, then try again.")
                    .with("retryAfterSeconds", left.toSeconds() + 1);
        }
    }

    /** Who is signed in by the session; empty when it is unknown or over. */
    Optional<Actor> actor(String id) {
        byte[] hash = Secrets.hash(id);
        Instant now = clock.instant();
        Optional<SessionStore.Session> session = store.find(hash)
                .filter(each -> each.usedAt().plus(IDLE).isAfter(now))
                .filter(each -> each.createdAt().plus(ABSOLUTE).isAfter(now));
        if (session.isEmpty()) {
            return Optional.empty();
        }
        if (session.get().usedAt().plus(NOTED).isBefore(now)) {
            store.used(hash, now);
        }
        return actors.actor(session.get().account());
    }

    void close(String id) {
        store.delete(Secrets.hash(id));
    }
}
