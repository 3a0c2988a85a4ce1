package dev.sluice.access;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to decisions: may this actor do that there? Nothing is remembered between calls. */
@Component
public class Access {
    private static final Permission SEE = Permission.of("projects.get");

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

    /** Where the actor has which role: a role on the workspace counts in every project. */
    public Map<Role, Visible> roles(Actor actor) {
        Instant now = clock.instant();
        Map<Role, Visible> found = new EnumMap<>(Role.class);
        of(actor).stream()
                .filter(binding -> binding.holdsAt(now))
                .forEach(binding -> found.merge(
                        binding.role(),
                        binding.project()
                                .<Visible>map(project -> new Visible.Only(Set.of(project)))
                                .orElseGet(Visible.All::new),
                        Visible::or));
        return found;
    }

    /** What the actor may do there; one reading of the bindings answers for all permissions. */
    public Held held(Actor actor, Scope scope) {
        Instant now = clock.instant();
        List<Binding> own = of(actor);
        Predicate<Permission> holds =
                each -> Decision.on(actor, each, scope, own, now).allowed();
        List<String> permissions = PermissionRegistry.PRODUCT.names().stream()
                .filter(name -> holds.test(Permission.of(name)))
                .toList();
        Set<Role> roles = own.stream()
                .filter(binding -> binding.countsIn(scope) && binding.holdsAt(now))
                .map(Binding::role)
                .collect(Collectors.toSet());
        return new Held(roles, permissions, grantors(holds.test(SEE) ? scope : Scope.workspace(), now));
    }

    private List<String> grantors(Scope scope, Instant now) {
        Permission gives = switch (scope) {
            case Scope.Workspace _ -> Permission.of("bindings.update");
            case Scope.Project _ -> Permission.of("members.update");
        };
        return bindings.of(gives.holders(), scope).stream()
                .filter(binding -> binding.holdsAt(now))
                .map(Binding::principal)
                .distinct()
                .toList();
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
