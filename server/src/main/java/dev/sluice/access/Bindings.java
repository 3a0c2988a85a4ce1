package dev.sluice.access;

import dev.sluice.identity.AccountSaved;
import dev.sluice.identity.Accounts;
import dev.sluice.identity.Groups;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to bindings. */
@Component
public class Bindings {
    private final BindingStore store;
    private final Groups principals;
    private final Accounts accounts;
    private final Ids ids;
    private final InstantSource clock;

    Bindings(BindingStore store, Groups principals, Accounts accounts, Ids ids, InstantSource clock) {
        this.store = store;
        this.principals = principals;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Gives a role; whoever gets it signs in anew.
     *
     * @throws Problem when the principal is unknown, has the role already, or the role does not belong there
     */
    @Transactional
    public Binding add(Actor actor, String principal, Role role, Scope scope, Optional<Instant> expiresAt) {
        boolean onWorkspace = scope instanceof Scope.Workspace;
        if (role.onWorkspace() != onWorkspace) {
            throw Problem.user("access.roleMisplaced", "The role " + role.id() + " cannot be given on " + scope + ".")
                    .next(onWorkspace ? "Give it on a project." : "Give it on the workspace.");
        }
        if (!principals.knows(principal)) {
            throw Problem.user("access.principalUnknown", "There is no '" + principal + "'.")
                    .next("Name it in full: users/ada, groups/dba or serviceAccounts/ci.");
        }
        if (expiresAt.filter(at -> !at.isAfter(clock.instant())).isPresent()) {
            throw Problem.user("access.expiryInvalid", "A binding cannot end in the past.")
                    .with("field", "expiresAt");
        }
        Binding binding = binding(actor, principal, role, scope, expiresAt);
        if (!store.insert(binding)) {
            throw Problem.conflict("access.bound", principal + " already is " + role.id() + " of " + scope + ".");
        }
        accounts.endSessions(principal);
        return binding;
    }

    /** Makes whoever created a project its owner; part of creating it, so nobody is asked. */
    @Transactional
    public void own(Actor actor, String project) {
        switch (actor) {
            case Actor.System _ -> {}
            case Actor.User _, Actor.ServiceAccount _ ->
                store.insert(binding(actor, actor.name(), Role.OWNER, Scope.project(project), Optional.empty()));
        }
    }

    /**
     * Takes a role back; whoever had it signs in anew.
     *
     * @throws Problem when there is none there, or nobody would be left to administrate
     */
    @Transactional
    public void remove(UUID id, Scope scope) {
        Binding binding = store.find(id)
                .filter(each -> each.project().equals(project(scope)))
                .orElseThrow(() -> Problem.notFound("access.bindingNotFound", "There is no binding '" + id + "'."));
        if (binding.role() == Role.ADMIN && store.lockAdministrators().size() == 1) {
            throw Problem.conflict("access.lastAdmin", binding.principal() + " is the last administrator.")
                    .next("Make somebody else one first.");
        }
        store.delete(id);
        accounts.endSessions(binding.principal());
    }

    /** Ordered by age. */
    @Transactional(readOnly = true)
    public Page<Binding> list(Scope scope, PageRequest page) {
        return store.list(project(scope), page);
    }

    @EventListener
    void theFirstAccountAdministrates(AccountSaved saved) {
        if (saved.what() == AccountSaved.What.FOUNDED) {
            store.insert(binding(
                    saved.head().actor(), saved.head().resource(), Role.ADMIN, Scope.workspace(), Optional.empty()));
        }
    }

    private Binding binding(Actor actor, String principal, Role role, Scope scope, Optional<Instant> expiresAt) {
        return new Binding(ids.next(), principal, role, project(scope), expiresAt, clock.instant(), actor.name());
    }

    private static Optional<String> project(Scope scope) {
        return switch (scope) {
            case Scope.Workspace _ -> Optional.empty();
            case Scope.Project in -> Optional.of(in.id());
        };
    }
}
