package dev.sluice.kernel;

import java.util.Set;

/** Who acts. Its {@link #name()} is stable and appears in bindings, in the audit and in every "who did it". */
public sealed interface Actor {

    /** The resource name: {@code users/ada}, {@code serviceAccounts/ci} or {@code system/rollouts}. */
    String name();

    /** For people to read. */
    String displayName();

    /** Resource names of the groups that the actor is in: {@code groups/dba}. */
    Set<String> groups();

    /**
     * A person.
     *
     * @param login the part after {@code users/}
     */
    record User(String login, String displayName, Set<String> groups) implements Actor {
        public User {
            groups = Set.copyOf(groups);
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
    record ServiceAccount(String id, String displayName, Set<String> groups) implements Actor {
        public ServiceAccount {
            groups = Set.copyOf(groups);
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
