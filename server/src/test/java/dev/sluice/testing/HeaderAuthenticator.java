package dev.sluice.testing;

import dev.sluice.kernel.Actor;
import dev.sluice.web.Authenticated;
import dev.sluice.web.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Believes the header {@code X-Test-Actor}. */
final class HeaderAuthenticator implements Authenticator {

    @Override
    public Optional<Authenticated> authenticate(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Test-Actor"))
                .map(login -> Authenticated.as(new Actor.User(login, login, Set.of())));
    }
}
