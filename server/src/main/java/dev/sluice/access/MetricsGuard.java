package dev.sluice.access;

import dev.sluice.web.Call;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Asks for {@code metrics.read} before everything under {@code /actuator} but health: those handlers are not ours, so
 * the {@link RouteGuard} does not see them. Paths are compared as the handler mapping compares them, escapes and all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class MetricsGuard extends OncePerRequestFilter {
    private static final Permission READ = Permission.of("metrics.read");
    private static final PathPattern GUARDED = PathPatternParser.defaultInstance.parse("/actuator/{*rest}");
    private static final PathPattern HEALTH = PathPatternParser.defaultInstance.parse("/actuator/health/{*rest}");

    private final Access access;

    MetricsGuard(Access access) {
        this.access = access;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !GUARDED.matches(path) || HEALTH.matches(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        access.require(Call.of(request).actor(), READ, Scope.workspace());
        chain.doFilter(request, response);
    }
}
