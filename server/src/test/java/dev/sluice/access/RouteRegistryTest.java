package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteRegistryTest {

    @Test
    void refusesAMappedRouteThatIsNotListed() {
        RouteRegistry registry = registry("GET /v1/me - authenticated");

        assertThatThrownBy(() -> registry.mustEqual(Set.of("GET /v1/me", "GET /v1/secret")))
                .hasMessageContaining("not listed: [GET /v1/secret]");
    }

    @Test
    void refusesAListedRouteThatIsGone() {
        RouteRegistry registry = registry("GET /v1/me - authenticated");

        assertThatThrownBy(() -> registry.mustEqual(Set.of())).hasMessageContaining("not there: [GET /v1/me]");
    }

    @Test
    void refusesAProjectScopeWithoutAProject() {
        assertThatThrownBy(() -> registry("GET /v1/things projects.get project"))
                .hasMessageContaining("{project}");
    }

    @Test
    void refusesPermissionsThatDoNotExist() {
        assertThatThrownBy(() -> registry("GET /v1/things things.get workspace"))
                .hasMessageContaining("does not list things.get");
    }

    @Test
    void headAsksForWhatGetAsksFor() {
        assertThat(registry("GET /v1/me - authenticated").find("HEAD", "/v1/me"))
                .isPresent();
    }

    private static RouteRegistry registry(String... lines) {
        return new RouteRegistry(RegistryFile.lines(List.of(lines)));
    }
}
