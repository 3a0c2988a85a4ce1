package dev.sluice.access;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.ServerTest;
import dev.sluice.web.ReadsOnly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A POST that leaves no audit entry is one of a few that are known by name. */
@ServerTest
class ReadsOnlyTest {
    static final Set<String> NAMED = Set.of(
            "POST /v1/scripts:review",
            "POST /v1/projects/{project}/scripts:review",
            "POST /v1/projects/{project}/databaseGroups:preview");

    private final List<RequestMappingHandlerMapping> mappings;

    ReadsOnlyTest(List<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Test
    void onlyTheNamedRoutesSayThatTheyReadOnly() {
        Set<String> marked = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(each -> each.getValue().hasMethodAnnotation(ReadsOnly.class))
                .map(each -> key(each.getKey()))
                .collect(toSet());
        assertThat(marked).isEqualTo(NAMED);
    }

    /** Their permission opens a GET and no change: whoever may ask could not change anything by it. */
    @Test
    void theirPermissionIsOneToRead() {
        Map<Boolean, Set<Optional<Permission>>> asked = RouteRegistry.product().all().stream()
                .filter(route -> !NAMED.contains(route.key()))
                .collect(partitioningBy(Route::reads, mapping(Route::permission, toSet())));
        assertThat(RouteRegistry.product().all())
                .filteredOn(route -> NAMED.contains(route.key()))
                .hasSameSizeAs(NAMED)
                .extracting(Route::permission)
                .isSubsetOf(asked.get(true))
                .doesNotContainAnyElementsOf(asked.get(false));
    }

    private static String key(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().iterator().next() + " "
                + info.getPatternValues().iterator().next();
    }
}
