package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@ServerTest
class MyPermissionsTest {
    private final TestServer server;

    MyPermissionsTest(TestServer server) {
        this.server = server;
    }

    @Test
    void aDeveloperMayProposeInTheOwnProjectOnly() {
        String project = server.project();
        TestClient developer = server.with("developer", Optional.of(project));

        assertThat(permissions(developer, project)).contains("plans.propose").doesNotContain("issues.approve");
        assertThat(permissions(developer, server.project())).doesNotContain("plans.propose");
        assertThat(list(developer.get("/v1/me/permissions"), "permissions"))
                .contains("users.list")
                .doesNotContain("plans.propose", "bindings.list");
        assertThat(list(in(developer, project), "roles")).containsExactly("developer");
    }

    @Test
    void answersForEveryPermissionAsTheExplanationDoes() {
        String project = server.project();
        for (Role role : List.of(Role.OWNER, Role.VIEWER, Role.RELEASER)) {
            TestClient member = server.with(role.id(), Optional.of(project));
            String name = member.get("/v1/me").at("/name");
            List<String> held = permissions(member, project);
            for (String permission : PermissionRegistry.PRODUCT.names()) {
                Answer why = server.admin()
                        .get("/v1/access:explain?user=" + name + "&permission=" + permission + "&project=" + project);
                assertThat(why.at("/allowed"))
                        .as(role + " " + permission)
                        .isEqualTo(String.valueOf(held.contains(permission)));
            }
        }
    }

    @Test
    void aRoleOnTheWorkspaceCountsInEveryProject() {
        TestClient dba = server.with("dba", Optional.empty());

        Answer there = in(dba, server.project());

        assertThat(list(there, "roles")).containsExactly("dba");
        assertThat(list(there, "permissions")).contains("rollouts.run").doesNotContain("members.update");
    }

    @Test
    void namesWhoCanGiveMoreToWhoMaySeeTheProject() {
        String project = server.project();
        TestClient owner = server.with("owner", Optional.of(project));
        String name = owner.get("/v1/me").at("/name");
        TestClient viewer = server.with("viewer", Optional.of(project));

        assertThat(list(in(viewer, project), "grantors")).contains(name, "users/admin");
        assertThat(list(in(server.user("asks-in-vain"), project), "grantors"))
                .contains("users/admin")
                .doesNotContain(name);
        assertThat(list(viewer.get("/v1/me/permissions"), "grantors")).doesNotContain(name);
    }

    @Test
    void aLimitedTokenHoldsNoMoreThanItIsGoodFor() {
        Answer issued = server.admin()
                .post("/v1/tokens", Map.of("title", "narrow", "permissions", List.of("projects.get")))
                .mustBeGood();
        TestClient narrow = server.nobody().with("Authorization", "Bearer " + issued.at("/secret"));

        assertThat(list(narrow.get("/v1/me/permissions"), "permissions")).containsExactly("projects.get");
    }

    private static List<String> permissions(TestClient client, String project) {
        return list(in(client, project), "permissions");
    }

    private static Answer in(TestClient client, String project) {
        return client.get("/v1/me/permissions?project=" + project).mustBeGood();
    }

    private static List<String> list(Answer answer, String field) {
        return StreamSupport.stream(answer.json().path(field).spliterator(), false)
                .map(each -> each.asString())
                .toList();
    }
}
