package dev.sluice.identity;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.web.Authenticated;
import dev.sluice.web.Authenticator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Knows people by their session cookie. Changes also need the CSRF token, and must come from our own pages. */
@Component
@Order(2)
class SessionAuthenticator implements Authenticator {
    static final String CSRF_HEADER = "X-CSRF-Token";

    private final Sessions sessions;

    SessionAuthenticator(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Authenticated> authenticate(HttpServletRequest request) {
        Optional<String> id = SessionCookie.read(request);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Actor actor = sessions.actor(id.get())
                .orElseThrow(() -> Problem.unauthenticated("identity.sessionOver", "Your session is over.")
                        .next("Sign in again."));
        return Optional.of(new Authenticated(actor, refusal(request, id.get())));
    }

    private static Optional<Problem> refusal(HttpServletRequest request, String id) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads) {
            return Optional.empty();
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !fromHere(origin, request)) {
            return Optional.of(
                    Problem.denied("identity.foreignOrigin", "The request comes from a page of another site.")
                            .because("Origin is " + origin + "."));
        }
        String token = request.getHeader(CSRF_HEADER);
        if (token == null || !Secrets.same(token, Secrets.csrfToken(id))) {
            return Optional.of(
                    Problem.denied("identity.csrfTokenMissing", "The request lacks the session's CSRF token.")
                            .next("Send csrfToken of GET /v1/me as the header " + CSRF_HEADER + "."));
        }
        return Optional.empty();
    }

    private static boolean fromHere(String origin, HttpServletRequest request) {
        try {
            return request.getHeader("Host") instanceof String host
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
