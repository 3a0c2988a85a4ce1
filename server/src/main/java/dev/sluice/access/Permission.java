package dev.sluice.access;

import java.util.Set;

/** A {@code resource.verb} that {@code permissions.txt} lists. */
public record Permission(String name) {

    /** @throws IllegalArgumentException when it is not listed: names of permissions are written by programmers */
    public Permission {
        if (!PermissionRegistry.PRODUCT.knows(name)) {
            throw new IllegalArgumentException("permissions.txt does not list " + name);
        }
    }

    public static Permission of(String name) {
        return new Permission(name);
    }

    Set<Role> holders() {
        return PermissionRegistry.PRODUCT.holders(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
