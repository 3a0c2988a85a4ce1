package dev.sluice.access;

import dev.sluice.kernel.Actor;
import java.time.Instant;
import java.util.List;

/**
 * Whether an actor holds a permission, and through what.
 *
 * @param reasons for people: each binding that gives it, or why there is none
 */
record Decision(boolean allowed, List<String> reasons) {

    /** Pure: the same bindings at the same time give the same decision. */
    static Decision on(Actor actor, Permission permission, Scope scope, List<Binding> bindings, Instant now) {
        if (actor instanceof Actor.System) {
            return new Decision(true, List.of(actor.name() + " is Sluice itself."));
        }
        if (actor.limitedTo().map(names -> !names.contains(permission.name())).orElse(false)) {
            return new Decision(false, List.of("The token is not good for " + permission + "."));
        }
        if (actor instanceof Actor.User && permission.holders().contains(Role.MEMBER)) {
            return new Decision(true, List.of("Every user is a member, and members hold " + permission + "."));
        }
        List<String> reasons = bindings.stream()
                .filter(binding -> binding.countsIn(scope) && binding.holdsAt(now))
                .filter(binding -> permission.holders().contains(binding.role()))
                .map(binding -> reason(actor, binding))
                .toList();
        return reasons.isEmpty()
                ? new Decision(false, List.of(missing(permission, scope)))
                : new Decision(true, reasons);
    }

    private static String reason(Actor actor, Binding binding) {
        String through = binding.principal().equals(actor.name()) ? "" : " through " + binding.principal();
        String where = binding.project().map(id -> "projects/" + id).orElse("the workspace");
        String until = binding.expiresAt().map(at -> " until " + at).orElse("");
        return actor.name() + " is " + binding.role().id() + " of " + where + through + until + ".";
    }

    private static String missing(Permission permission, Scope scope) {
        List<String> roles = permission.holders().stream().map(Role::id).toList();
        return "No role on " + scope + " that holds " + permission + ": " + String.join(", ", roles) + ".";
    }
}
