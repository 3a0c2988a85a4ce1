package dev.sluice.access;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The room's fuse box: puts the guard before every handler, and refuses to start with a route that is not listed. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    private static final int BEFORE_HANDLERS = Ordered.HIGHEST_PRECEDENCE + 100;

    @Bean
    RouteRegistry routes() {
        return RouteRegistry.product();
    }

    @Bean
    WebMvcConfigurer guard(
            RouteRegistry routes, ObjectProvider<Access> access, ObjectProvider<ProjectStates> projects) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RouteGuard(routes, access.getObject(), projects.getObject()))
                        .order(BEFORE_HANDLERS);
            }
        };
    }

    @Bean
    SmartInitializingSingleton everyRouteIsListed(
            RouteRegistry routes, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return () -> routes.mustEqual(mapped(mappings));
    }

    /** The contract says of each route what it asks for. */
    @Bean
    OpenApiCustomizer permissionsInContract(RouteRegistry routes) {
        return api -> api.getPaths()
                .forEach((path, operations) -> operations
                        .readOperationsMap()
                        .forEach((method, operation) ->
                                routes.find(method.name(), path).ifPresent(route -> describe(route, operation))));
    }

    private static void describe(Route route, Operation operation) {
        route.permission().ifPresent(permission -> operation.addExtension("x-permission", permission.name()));
        operation.addExtension("x-scope", route.where().word());
        if (route.where() == Route.Where.PUBLIC) {
            operation.setSecurity(List.of());
        }
    }

    private static Set<String> mapped(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        Set<String> mapped = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> ours(entry.getValue()))
                .forEach(entry -> mapped.addAll(keys(entry.getKey())));
        return mapped;
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.sluice.");
    }

    private static Set<String> keys(RequestMappingInfo info) {
        Set<String> keys = new TreeSet<>();
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : info.getMethodsCondition().getMethods()) {
                keys.add(method + " " + pattern);
            }
        }
        return keys;
    }
}
