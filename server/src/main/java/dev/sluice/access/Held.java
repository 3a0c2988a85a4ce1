package dev.sluice.access;

import java.util.List;
import java.util.Set;

/**
 * What an actor may do somewhere, and whom to ask for more.
 *
 * @param roles held there by bindings, of the actor or of its groups
 * @param permissions names of those that count there, sorted; a limited token narrows them
 * @param grantors principals who can give roles there; those of a project only to who may see it
 */
public record Held(Set<Role> roles, List<String> permissions, List<String> grantors) {
    public Held {
        roles = Set.copyOf(roles);
        permissions = List.copyOf(permissions);
        grantors = List.copyOf(grantors);
    }
}
