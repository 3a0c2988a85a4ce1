package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ServerTest
class BindingsTest {
    private final TestServer server;

    BindingsTest(TestServer server) {
        this.server = server;
    }

    @Test
    void aRoleThroughAGroupCountsAndIsExplained() {
        TestClient ada = server.user("grouped-ada");
        String project = server.project();
        server.admin()
                .post("/v1/groups", Map.of("id", "plant", "title", "Plant"))
                .mustBeGood();
        server.admin()
                .post("/v1/groups/plant:addMember", Map.of("member", "users/grouped-ada"))
                .mustBeGood();
        assertThat(ada.get("/v1/projects/" + project).status()).isEqualTo(403);

        server.admin()
                .post("/v1/projects/" + project + "/bindings", Map.of("principal", "groups/plant", "role", "viewer"))
                .mustBeGood();

        assertThat(ada.get("/v1/projects/" + project).status()).isEqualTo(200);
        assertThat(ada.get("/v1/projects").text()).contains("projects/" + project);
        Answer why = server.admin()
                .get("/v1/access:explain?user=users/grouped-ada&permission=projects.get&project=" + project);
        assertThat(why.at("/reasons/0"))
                .isEqualTo("users/grouped-ada is viewer of projects/" + project + " through groups/plant.");
    }

    @Test
    void listsShowOnlyWhatOneMaySee() {
        String seen = server.project();
        String hidden = server.project();
        TestClient viewer = server.with("viewer", Optional.of(seen));

        assertThat(viewer.get("/v1/projects?pageSize=1000").text())
                .contains("\"projects/" + seen + "\"")
                .doesNotContain("\"projects/" + hidden + "\"");
    }

    @Test
    void anOwnerGivesRolesInTheOwnProjectOnly() {
        String project = server.project();
        TestClient owner = server.with("owner", Optional.of(project));
        server.user("new-member");
        Map<String, String> viewer = Map.of("principal", "users/new-member", "role", "viewer");

        assertThat(owner.post("/v1/projects/" + project + "/bindings", viewer).status())
                .isEqualTo(200);
        assertThat(owner.post("/v1/projects/" + server.project() + "/bindings", viewer)
                        .status())
                .isEqualTo(403);
        assertThat(owner.post(
                                "/v1/projects/" + project + "/bindings",
                                Map.of("principal", "users/new-member", "role", "admin"))
                        .code())
                .isEqualTo("access.roleMisplaced");
    }

    @Test
    void refusesWhatIsUnknownOrInThePast() {
        assertThat(bind(Map.of("principal", "users/ghost", "role", "dba")).code())
                .isEqualTo("access.principalUnknown");
        assertThat(bind(Map.of("principal", "users/admin", "role", "king")).code())
                .isEqualTo("access.roleUnknown");
        assertThat(bind(Map.of("principal", "users/admin", "role", "dba", "expiresAt", Instant.EPOCH.toString()))
                        .code())
                .isEqualTo("access.expiryInvalid");
    }

    @Test
    void roleAndScopeAreDecidedByTheClockToo() {
        Binding ended = new Binding(
                new UUID(0, 1),
                "users/ada",
                Role.DBA,
                Optional.empty(),
                Optional.of(Instant.ofEpochSecond(100)),
                Instant.EPOCH,
                "users/admin");

        assertThat(ended.holdsAt(Instant.ofEpochSecond(99))).isTrue();
        assertThat(ended.holdsAt(Instant.ofEpochSecond(100))).isFalse();
    }

    private Answer bind(Map<String, String> wanted) {
        return server.admin().post("/v1/bindings", wanted);
    }
}
