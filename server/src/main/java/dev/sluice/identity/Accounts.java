package dev.sluice.identity;

import dev.sluice.identity.AccountSaved.What;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to people and service accounts. */
@Component
public class Accounts {
    private final AccountStore store;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final InstantSource clock;
    private final Events events;

    Accounts(AccountStore store, SessionStore sessions, Passwords passwords, InstantSource clock, Events events) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Problem when the name is taken or the password too short */
    @Transactional
    public Account create(Actor actor, Account.Kind kind, NewAccount wanted) {
        return insert(actor, kind, wanted, What.CREATED)
                .orElseThrow(() -> Problem.conflict(
                        "identity.exists", "There already is an account '" + kind.name(wanted.id()) + "'."));
    }

    /** Makes the administrator of an empty store; empty when there already is somebody. */
    @Transactional
    Optional<Account> found(NewAccount wanted) {
        return store.empty()
                ? insert(new Actor.System("identity"), Account.Kind.USER, wanted, What.FOUNDED)
                : Optional.empty();
    }

    private Optional<Account> insert(Actor actor, Account.Kind kind, NewAccount wanted, What what) {
        Account account = new Account(
                kind.name(wanted.id()),
                kind,
                wanted.displayName(),
                wanted.email(),
                clock.instant(),
                Optional.empty(),
                1);
        if (!store.insert(account, wanted.password().map(passwords::hash))) {
            return Optional.empty();
        }
        publish(actor, account, what);
        return Optional.of(account);
    }

    /** @throws Problem when there is none */
    @Transactional(readOnly = true)
    public Account get(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String name) {
        return store.find(name);
    }

    /** Ordered by name. */
    @Transactional(readOnly = true)
    public Page<Account> list(Account.Kind kind, PageRequest page) {
        return store.list(kind, page);
    }

    /** The account as somebody who acts, with its groups; empty when there is none or it is disabled. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String name) {
        return store.find(name).filter(account -> !account.disabled()).map(account -> switch (account.kind()) {
            case USER -> new Actor.User(account.id(), account.displayName(), store.groupsOf(name));
            case SERVICE_ACCOUNT -> new Actor.ServiceAccount(account.id(), account.displayName(), store.groupsOf(name));
        });
    }

    @Transactional
    public Account update(Actor actor, String name, AccountChange change, ExpectedVersion expected) {
        return save(actor, locked(name, expected).changed(change), What.UPDATED);
    }

    /** Ends its sessions and makes its tokens useless. */
    @Transactional
    public Account disable(Actor actor, String name) {
        if (actor.name().equals(name)) {
            throw Problem.conflict("identity.ownAccount", "You cannot disable yourself.")
                    .next("Ask another administrator.");
        }
        sessions.deleteAllOf(name);
        Account present = locked(name, ExpectedVersion.any());
        return present.disabled()
                ? present
                : save(actor, present.disabled(Optional.of(clock.instant())), What.DISABLED);
    }

    @Transactional
    public Account enable(Actor actor, String name) {
        Account present = locked(name, ExpectedVersion.any());
        return present.disabled() ? save(actor, present.disabled(Optional.empty()), What.ENABLED) : present;
    }

    /** Ends all sessions of the account. */
    @Transactional
    public void setPassword(Actor actor, String name, String password) {
        Account present = locked(name, ExpectedVersion.any());
        if (present.kind() != Account.Kind.USER) {
            throw Problem.user("identity.noPassword", "Service accounts have tokens, no passwords.");
        }
        store.setPassword(name, passwords.hash(password));
        sessions.deleteAllOf(name);
        publish(actor, present, What.PASSWORDSET);
    }

    /**
     * Ends all sessions, because the rights that they were opened with have changed.
     *
     * @param principal an account, or a group: then of all its members
     */
    @Transactional
    public void endSessions(String principal) {
        sessions.deleteAllOf(principal);
    }

    private Account locked(String name, ExpectedVersion expected) {
        Account present = store.lock(name).orElseThrow(() -> missing(name));
        expected.check(present.version(), name);
        return present;
    }

    private Account save(Actor actor, Account account, What what) {
        store.update(account);
        publish(actor, account, what);
        return account;
    }

    private void publish(Actor actor, Account account, What what) {
        events.publish(actor, Optional.empty(), account.name(), head -> new AccountSaved(head, what));
    }

    private static Problem missing(String name) {
        return Problem.notFound("identity.notFound", "There is no account '" + name + "'.");
    }
}
