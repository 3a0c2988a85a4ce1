package dev.sluice.identity;

import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person or a program that can be known.
 *
 * @param name {@code users/ada} or {@code serviceAccounts/ci}; never changes
 * @param disabledAt present while it cannot sign in
 */
public record Account(
        String name,
        Kind kind,
        String displayName,
        Optional<String> email,
        Instant createdAt,
        Optional<Instant> disabledAt,
        long version) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{0,62}");
    private static final int LONGEST_NAME = 200;

    /** What an account stands for. */
    public enum Kind {
        USER("users/"),
        SERVICE_ACCOUNT("serviceAccounts/");

        private final String collection;

        Kind(String collection) {
            this.collection = collection;
        }

        /** @throws Problem when the id has not the form of one */
        public String name(String id) {
            if (!ID.matcher(id).matches()) {
                throw Problem.user("identity.idInvalid", "'" + id + "' cannot be the name of an account or group.")
                        .because("It has 1 to 63 lower-case letters, digits, dots, dashes and underscores, "
                                + "and starts with a letter.");
            }
            return collection + id;
        }
    }

    /** @throws Problem when the display name is blank or too long */
    public Account {
        if (displayName.isBlank() || displayName.length() > LONGEST_NAME) {
            throw Problem.user(
                            "identity.displayNameInvalid", "A display name has 1 to " + LONGEST_NAME + " characters.")
                    .with("field", "displayName");
        }
    }

    /** The part after the slash. */
    public String id() {
        return name.substring(name.indexOf('/') + 1);
    }

    public boolean disabled() {
        return disabledAt.isPresent();
    }

    Account changed(AccountChange change) {
        return new Account(
                name,
                kind,
                change.displayName().orElse(displayName),
                change.email().or(() -> email),
                createdAt,
                disabledAt,
                version + 1);
    }

    Account disabled(Optional<Instant> at) {
        return new Account(name, kind, displayName, email, createdAt, at, version + 1);
    }
}
