package dev.sluice.identity;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * People and service accounts that share bindings.
 *
 * @param name {@code groups/dba}
 * @param members resource names of accounts, sorted
 */
public record Group(String name, String title, Set<String> members) {
    public Group {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }
}
