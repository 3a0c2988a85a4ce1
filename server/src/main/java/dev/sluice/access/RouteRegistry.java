package dev.sluice.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each route asks for. */
final class RouteRegistry {
    private final Map<String, Route> routes = new TreeMap<>();

    RouteRegistry(List<String[]> lines) {
        for (String[] line : lines) {
            Route route = Route.parse(line);
            if (routes.put(route.key(), route) != null) {
                throw new IllegalStateException("routes.txt lists " + route.key() + " twice");
            }
        }
    }

    static RouteRegistry product() {
        return new RouteRegistry(RegistryFile.lines("routes.txt"));
    }

    List<Route> all() {
        return List.copyOf(routes.values());
    }

    Optional<Route> find(String method, String pattern) {
        // HEAD is a GET without the body.
        String listed = method.equals("HEAD") ? "GET" : method;
        return Optional.ofNullable(routes.get(listed + " " + pattern));
    }

    /** @throws IllegalStateException when a mapped route is not listed, or a listed one not mapped */
    void mustEqual(Set<String> mapped) {
        Set<String> unlisted = new TreeSet<>(mapped);
        unlisted.removeAll(routes.keySet());
        Set<String> gone = new TreeSet<>(routes.keySet());
        gone.removeAll(mapped);
        if (!unlisted.isEmpty() || !gone.isEmpty()) {
            throw new IllegalStateException(
                    "routes.txt and the server differ; not listed: " + unlisted + "; listed but not there: " + gone);
        }
    }
}
