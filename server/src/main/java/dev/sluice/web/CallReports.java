package dev.sluice.web;

import dev.sluice.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Draws the report of a call from its request and what was learned on the way, and tells it when all is over. */
@Component
class CallReports {
    private static final String API = "/v1/";

    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    CallReports(InstantSource clock, ApplicationEventPublisher events) {
        this.clock = clock;
        this.events = events;
    }

    /** Before the answer; empty when no route of the API was found. */
    Optional<CallReport> takingEffect(Call call, HttpServletRequest request) {
        return report(call, request, CallReport.Outcome.DONE, Optional.empty());
    }

    /** Tells that a call has been answered; nothing when no route of the API was found. */
    void finished(Call call, HttpServletRequest request, int status) {
        report(call, request, outcome(call, status), Optional.of(status))
                .map(report -> new CallFinished(report, call.tookEffect(), call.noted()))
                .ifPresent(events::publishEvent);
    }

    private Optional<CallReport> report(
            Call call, HttpServletRequest request, CallReport.Outcome outcome, Optional<Integer> status) {
        String path = request.getRequestURI();
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .filter(route -> route.toString().startsWith(API))
                .map(route -> new CallReport(
                        call.startedAt(),
                        call.knownActor(),
                        request.getMethod(),
                        changes(request),
                        route.toString(),
                        call.resource().orElseGet(() -> path.startsWith(API) ? path.substring(API.length()) : path),
                        variable(request, "project"),
                        call.permission(),
                        outcome,
                        status,
                        call.problem().map(Problem::code),
                        call.requestId(),
                        call.address(),
                        Duration.between(call.startedAt(), clock.instant())));
    }

    private static boolean changes(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> !readsOnly(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE));
        };
    }

    private static boolean readsOnly(@Nullable Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(ReadsOnly.class);
    }

    private static CallReport.Outcome outcome(Call call, int status) {
        if (status < 400) {
            return CallReport.Outcome.DONE;
        }
        return call.problem()
                .map(Problem::kind)
                .filter(kind -> kind == Problem.Kind.DENIED || kind == Problem.Kind.UNAUTHENTICATED)
                .map(kind -> CallReport.Outcome.DENIED)
                .orElse(CallReport.Outcome.FAILED);
    }

    private static Optional<String> variable(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable(variables.get(name)).map(Object::toString)
                : Optional.empty();
    }
}
