package dev.sluice.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The permissions that there are, and the roles that hold them. */
final class PermissionRegistry {
    static final PermissionRegistry PRODUCT = new PermissionRegistry(RegistryFile.lines("permissions.txt"));

    private final Map<String, Set<Role>> holders = new TreeMap<>();

    PermissionRegistry(List<String[]> lines) {
        for (String[] line : lines) {
            Set<Role> roles = EnumSet.of(Role.ADMIN);
            Arrays.stream(line).skip(1).map(Role::of).forEach(roles::add);
            if (holders.put(line[0], roles) != null) {
                throw new IllegalStateException("permissions.txt lists " + line[0] + " twice");
            }
        }
    }

    boolean knows(String permission) {
        return holders.containsKey(permission);
    }

    /** Sorted. */
    Set<String> names() {
        return Collections.unmodifiableSet(holders.keySet());
    }

    Set<Role> holders(String permission) {
        return Collections.unmodifiableSet(holders.getOrDefault(permission, Set.of()));
    }

    /** Sorted. */
    List<String> of(Role role) {
        return holders.entrySet().stream()
                .filter(entry -> entry.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
