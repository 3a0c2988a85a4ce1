package dev.sluice.access;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to decisions: may this actor do that there? Nothing is remembered between calls. */
@Component
public class Access {
    private final BindingStore bindings;
    private final InstantSource clock;

    Access(BindingStore bindings, InstantSource clock) {
        this.bindings = bindings;
        this.clock = clock;
    }

    /** @throws Problem of kind DENIED that says which permission is missing where */
    public void require(Actor actor, Permission permission, Scope scope) {
        Decision decision = decide(actor, permission, scope);
        if (!decision.allowed()) {
            throw Problem.denied("access.denied", "You may not do this: it needs " + permission + " on " + scope + ".")
                    .because(String.join(" ", decision.reasons()))
                    .next("Ask an owner of the project or an administrator for a role that holds it.")
                    .with("permission", permission.name());
        }
    }

    public boolean may(Actor actor, Permission permission, Scope scope) {
        return decide(actor, permission, scope).allowed();
    }

    /** The projects in which the actor holds the permission, for lists. */
    public Visible visibleProjects(Actor actor, Permission permission) {
        if (may(actor, permission, Scope.workspace())) {
            return new Visible.All();
        }
        if (actor.limitedTo().map(names -> !names.contains(permission.name())).orElse(false)) {
            return new Visible.Only(Set.of());
        }
        Instant now = clock.instant();
        return new Visible.Only(of(actor).stream()
                .filter(binding -> binding.holdsAt(now))
                .filter(binding -> permission.holders().contains(binding.role()))
                .flatMap(binding -> binding.project().stream())
                .collect(Collectors.toSet()));
    }

    /**
     * Whether the actor has the role, there or on the workspace: for approval flows that name roles.
     *
     * @param role a project role counts in its project only
     */
    public boolean hasRole(Actor actor, Role role, Scope scope) {
        Instant now = clock.instant();
        return of(actor).stream()
                .anyMatch(binding -> binding.role() == role && binding.countsIn(scope) && binding.holdsAt(now));
    }

    Decision decide(Actor actor, Permission permission, Scope scope) {
        return Decision.on(actor, permission, scope, of(actor), clock.instant());
    }

    private List<Binding> of(Actor actor) {
        List<String> principals = new ArrayList<>(actor.groups());
        principals.add(actor.name());
        return bindings.of(principals);
    }
}
