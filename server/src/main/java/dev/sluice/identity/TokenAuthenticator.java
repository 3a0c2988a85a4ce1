package dev.sluice.identity;

import dev.sluice.kernel.Problem;
import dev.sluice.web.Authenticated;
import dev.sluice.web.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows programs, and people at a shell, by {@code Authorization: Bearer slc_…}. */
@Component
@Order(1)
class TokenAuthenticator implements Authenticator {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    TokenAuthenticator(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Authenticated> authenticate(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw notGood();
        }
        return Optional.of(tokens.actor(header.substring(SCHEME.length()).trim())
                .map(Authenticated::as)
                .orElseThrow(TokenAuthenticator::notGood));
    }

    private static Problem notGood() {
        return Problem.unauthenticated("identity.tokenInvalid", "The API token is unknown, revoked or expired.")
                .next("Make a new one under your account.");
    }
}
