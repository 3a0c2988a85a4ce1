package dev.sluice.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * @param secret present in the answer that made it, and never again
 */
@Schema(name = "Token")
record TokenView(
        String id,
        String account,
        String title,
        Optional<Set<String>> permissions,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<String> secret) {

    static TokenView of(ApiToken token) {
        return of(token, Optional.empty());
    }

    static TokenView of(Tokens.Issued issued) {
        return of(issued.token(), Optional.of(issued.secret()));
    }

    private static TokenView of(ApiToken token, Optional<String> secret) {
        return new TokenView(
                token.id().toString(),
                token.account(),
                token.title(),
                token.permissions(),
                token.createdAt(),
                token.expiresAt(),
                token.usedAt(),
                secret);
    }
}
