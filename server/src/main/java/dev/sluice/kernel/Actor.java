package dev.sluice.kernel;

import java.util.Optional;
import java.util.Set;

/** Who acts. Its {@link #name()} is stable and appears in bindings, in the audit and in every "who did it". */
public sealed interface Actor {

    /** The resource name: {@code users/ada}, {@code serviceAccounts/ci} or {@code system/rollouts}. */
    String name();

    /** For people to read. */
    String displayName();

    /** Resource names of the groups that the actor is in: {@code groups/dba}. */
    Set<String> groups();

    /** When the credentials are good for some permissions only: those. */
    default Optional<Set<String>> limitedTo() {
        return Optional.empty();
    }

    /**
     * A person.
     *
     * @param login the part after {@code users/}
     */
    record User(String login, String displayName, Set<String> groups, Optional<Set<String>> limitedTo)
            implements Actor {
        public User {
            groups = Set.copyOf(groups);
        }

        /** With credentials that are good for all that the person may. */
        public User(String login, String displayName, Set<String> groups) {
            this(login, displayName, groups, Optional.empty());
        }

        @Override
        public String name() {
            return "users/" + login;
        }
    }

    /**
     * A program with an identity of its own.
     *
     * @param id the part after {@code serviceAccounts/}
     */
    record ServiceAccount(String id, String displayName, Set<String> groups, Optional<Set<String>> limitedTo)
            implements Actor {
        public ServiceAccount {
            groups = Set.copyOf(groups);
        }

        /** With credentials that are good for all that the account may. */
        public ServiceAccount(String id, String displayName, Set<String> groups) {
            this(id, displayName, groups, Optional.empty());
        }

        @Override
        public String name() {
            return "serviceAccounts/" + id;
        }
    }

    /**
     * Sluice itself, when no person asked: {@code system/<part>}.
     *
     * @param part the room or job that acts
     */
    record System(String part) implements Actor {
        @Override
        public String name() {
            return "system/" + part;
        }

        @Override
        public String displayName() {
            return "Sluice (" + part + ")";
        }

        @Override
        public Set<String> groups() {
            return Set.of();
        }
    }
}
