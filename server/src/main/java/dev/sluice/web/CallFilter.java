package dev.sluice.web;

import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Opens the {@link Call} of each request, finds out who asks, and tells how it ended. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CallFilter extends OncePerRequestFilter {
    static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final List<PathPattern> ASKING = Stream.of("/v1/{*rest}", "/actuator/{*rest}")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();
    private static final String LOG_FIELD = "requestId";

    private final List<Authenticator> authenticators;
    private final Ids ids;
    private final InstantSource clock;
    private final ProblemWriter problems;
    private final CallReports reports;

    CallFilter(
            List<Authenticator> authenticators,
            Ids ids,
            InstantSource clock,
            ProblemWriter problems,
            CallReports reports) {
        this.authenticators = List.copyOf(authenticators);
        this.ids = ids;
        this.clock = clock;
        this.problems = problems;
        this.reports = reports;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Call call = new Call(requestId(request), clock.instant(), request.getRemoteAddr());
        call.attachTo(request);
        response.setHeader(REQUEST_ID, call.requestId());
        MDC.put(LOG_FIELD, call.requestId());
        try {
            if (asksWho(request)) {
                authenticate(request, call);
            }
            chain.doFilter(new CallRequest(request), response);
        } catch (Problem unanswered) {
            call.failed(unanswered);
            problems.write(unanswered, request, response);
        } finally {
            reports.finished(call, request, response.getStatus());
            MDC.remove(LOG_FIELD);
        }
    }

    /** Compared as handler mappings compare, escapes and all; pages and pictures are for everybody. */
    private static boolean asksWho(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return ASKING.stream().anyMatch(pattern -> pattern.matches(path));
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

    private String requestId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(REQUEST_ID))
                .filter(id -> ACCEPTED_ID.matcher(id).matches())
                .orElseGet(() -> ids.next().toString());
    }
}
