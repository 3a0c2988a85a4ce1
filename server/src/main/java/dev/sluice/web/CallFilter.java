package dev.sluice.web;

import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Opens the {@link Call} of each request, finds out who asks, and tells how it ended. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallFilter extends OncePerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String API = "/v1/";
    private static final String LOG_FIELD = "requestId";

    private final List<Authenticator> authenticators;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final ProblemWriter problems;

    CallFilter(
            List<Authenticator> authenticators,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events,
            ProblemWriter problems) {
        this.authenticators = List.copyOf(authenticators);
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Call call = new Call(requestId(request), clock.instant(), request.getRemoteAddr());
        call.attachTo(request);
        response.setHeader(REQUEST_ID, call.requestId());
        MDC.put(LOG_FIELD, call.requestId());
        try {
            if (request.getRequestURI().startsWith(API)) {
                authenticate(request, call);
            }
            chain.doFilter(new CallRequest(request), response);
        } catch (Problem unanswered) {
            call.failed(unanswered);
            problems.write(unanswered, request, response);
        } finally {
            announce(request, response, call);
            MDC.remove(LOG_FIELD);
        }
    }

    private void authenticate(HttpServletRequest request, Call call) {
        try {
            for (Authenticator authenticator : authenticators) {
                Optional<Authenticated> found = authenticator.authenticate(request);
                if (found.isPresent()) {
                    call.authenticated(found.get());
                    return;
                }
            }
        } catch (Problem notGood) {
            // Kept, not thrown: a public route answers all the same, and the guard knows which route it is.
            call.refused(notGood);
        }
    }

    private void announce(HttpServletRequest request, HttpServletResponse response, Call call) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern
                && request.getRequestURI().startsWith(API)) {
            events.publishEvent(new CallFinished(
                    call.startedAt(),
                    call.knownActor(),
                    request.getMethod(),
                    pattern.toString(),
                    call.resource().orElseGet(() -> request.getRequestURI().substring(API.length())),
                    variable(request, "project"),
                    call.permission(),
                    outcome(call, response.getStatus()),
                    response.getStatus(),
                    call.problem().map(Problem::code),
                    call.requestId(),
                    call.address(),
                    Duration.between(call.startedAt(), clock.instant())));
        }
    }

    private static CallFinished.Outcome outcome(Call call, int status) {
        if (status < 400) {
            return CallFinished.Outcome.DONE;
        }
        return call.problem()
                .map(Problem::kind)
                .filter(kind -> kind == Problem.Kind.DENIED || kind == Problem.Kind.UNAUTHENTICATED)
                .map(kind -> CallFinished.Outcome.DENIED)
                .orElse(CallFinished.Outcome.FAILED);
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(name)).map(Object::toString)
                : Optional.empty();
    }

    private String requestId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(REQUEST_ID))
                .filter(id -> ACCEPTED_ID.matcher(id).matches())
                .orElseGet(() -> ids.next().toString());
    }
}
