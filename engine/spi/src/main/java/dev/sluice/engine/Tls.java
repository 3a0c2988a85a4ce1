package dev.sluice.engine;

import java.util.Optional;

/**
 * How a connection is protected.
 *
 * @param authority certificates that are trusted, PEM; empty: those of the platform
 * @param certificate the client's own, PEM
 * @param key of {@code certificate}, PKCS #8 PEM
 */
public record Tls(Mode mode, Optional<String> authority, Optional<String> certificate, Optional<Secret> key) {
    public static final Tls PREFER = new Tls(Mode.PREFER, Optional.empty(), Optional.empty(), Optional.empty());
    public static final Tls DISABLE = new Tls(Mode.DISABLE, Optional.empty(), Optional.empty(), Optional.empty());

    /** From none to full: names as in PostgreSQL's sslmode. */
    public enum Mode {
        DISABLE,
        /** Encrypted where the server can, unchecked. */
        PREFER,
        /** Encrypted, certificate unchecked. */
        REQUIRE,
        /** Certificate checked, host name not. */
        VERIFY_CA,
        VERIFY_FULL
    }
}
