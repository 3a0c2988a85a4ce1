package dev.sluice.kernel;

import java.util.Optional;

/** The version that a writer has seen, so that nobody overwrites what they have not read. */
public record ExpectedVersion(Optional<Long> value) {

    /** The writer does not care. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(Optional.empty());
    }

    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(Optional.of(version));
    }

    /**
     * @param resource the resource name, for the message
     * @throws Problem of kind STALE when another version was expected
     */
    public void check(long current, String resource) {
        if (value.isPresent() && value.get() != current) {
            throw Problem.stale("web.stale", resource + " has changed since you read it.")
                    .because("If-Match names version " + value.get() + ", the present one is " + current + ".")
                    .next("Read it again, then repeat the change.");
        }
    }
}
