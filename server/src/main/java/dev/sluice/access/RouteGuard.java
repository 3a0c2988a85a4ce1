package dev.sluice.access;

import dev.sluice.kernel.Problem;
import dev.sluice.web.Call;
import dev.sluice.web.ReadsOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks before each handler of ours whether the actor may. What is not listed is not served. */
final class RouteGuard implements HandlerInterceptor {
    private static final String OURS = "dev.sluice.";

    private final RouteRegistry routes;
    private final Access access;
    private final ProjectStates projects;

    RouteGuard(RouteRegistry routes, Access access, ProjectStates projects) {
        this.routes = routes;
        this.access = access;
        this.projects = projects;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            Route route = routes.find(request.getMethod(), pattern)
                    .orElseThrow(() -> Problem.denied("access.routeUnlisted", "This route is not listed."));
            Call call = Call.of(request);
            route.permission().map(Permission::name).ifPresent(call::needs);
            check(route, call, request, route.reads() || method.hasMethodAnnotation(ReadsOnly.class));
        }
        return true;
    }

    private void check(Route route, Call call, HttpServletRequest request, boolean reads) {
        switch (route.where()) {
            case PUBLIC -> {}
            case AUTHENTICATED, LISTED -> call.actor();
            case WORKSPACE -> require(route, call, Scope.workspace());
            case PROJECT_ALWAYS, PROJECT -> {
                String project = project(request);
                require(route, call, Scope.project(project));
                checkState(route, project, reads);
            }
        }
    }

    private void checkState(Route route, String project, boolean reads) {
        switch (projects.stateOf(project)) {
            case LIVE -> {}
            case MISSING -> throw Problem.notFound("project.notFound", "There is no project '" + project + "'.");
            case ARCHIVED -> {
                if (!reads && route.where() == Route.Where.PROJECT) {
                    throw Problem.conflict("project.archived", "projects/" + project + " is archived.")
                            .because("Nothing in an archived project changes.")
                            .next("Ask an owner to unarchive it.");
                }
            }
        }
    }

    private void require(Route route, Call call, Scope scope) {
        access.require(call.actor(), route.permission().orElseThrow(), scope);
    }

    private static String project(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .map(variables -> ((Map<?, ?>) variables).get("project"))
                .map(Object::toString)
                .orElseThrow(() -> Problem.bug("access.noProject", "The route has no project in its path."));
    }
}
