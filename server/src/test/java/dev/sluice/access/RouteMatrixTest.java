package dev.sluice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every route × every role × {own, other, archived project, none}, and by tokens of service accounts, limited and
 * expired ones: who may pass passes, who may not is denied.
 * Bodies are empty objects: what the guard lets through fails later, of its own accord, and changes nothing.
 */
@ServerTest
class RouteMatrixTest {
    private static final Map<Role, TestClient> ACTORS = new ConcurrentHashMap<>();
    private static final Map<String, TestClient> OTHERS = new ConcurrentHashMap<>();
    private static final Map<String, String> PROJECTS = new ConcurrentHashMap<>();
    private static final Permission ONE_PERMISSION = Permission.of("projects.get");

    private final TestServer server;
    private final JdbcClient jdbc;

    RouteMatrixTest(TestServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    static Stream<Route> routes() {
        return RouteRegistry.product().all().stream();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobodyPassesOnlyWhatIsPublic(Route route) {
        Answer answer = call(server.nobody(), route, own());

        assertThat(denied(answer)).as(answer.toString()).isEqualTo(route.where() != Route.Where.PUBLIC);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRolePassesWhereItHoldsThePermission(Route route) {
        for (Role role : Role.values()) {
            TestClient actor = actor(role);
            check(route, role, call(actor, route, own()), mayIn(route, role, true));
            check(route, role, call(actor, route, other()), mayIn(route, role, false));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nothingChangesInAnArchivedProject(Route route) {
        boolean changesAProject =
                route.where() == Route.Where.PROJECT && !route.reads() && !ReadsOnlyTest.NAMED.contains(route.key());

        Answer answer = call(server.admin(), route, archived());

        assertThat(answer.code().equals("project.archived"))
                .as(answer.toString())
                .isEqualTo(changesAProject);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aServiceAccountPassesWhereItsRoleDoesAndIsNoMember(Route route) {
        boolean held = route.permission()
                .map(permission -> permission.holders().contains(Role.DBA))
                .orElse(true);

        Answer answer = call(robot(), route, own());

        assertThat(denied(answer))
                .as(route.key() + ": " + answer)
                .isEqualTo(!(held || route.where() == Route.Where.LISTED));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aLimitedTokenIsGoodForItsPermissionsOnly(Route route) {
        boolean good = route.permission().map(ONE_PERMISSION::equals).orElse(true);

        Answer answer = call(limited(), route, own());

        assertThat(denied(answer))
                .as(route.key() + ": " + answer)
                .isEqualTo(!(good || route.where() == Route.Where.LISTED));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anExpiredTokenIsGoodForNothing(Route route) {
        Answer answer = call(expired(), route, own());

        assertThat(answer.code().equals("identity.tokenInvalid"))
                .as(route.key() + ": " + answer)
                .isEqualTo(route.where() != Route.Where.PUBLIC);
    }

    @Test
    void aProjectThatIsNotThereIsNotFound() {
        assertThat(server.admin().get("/v1/projects/not-there").status()).isEqualTo(404);
        assertThat(server.user("stranger").get("/v1/projects/not-there").status())
                .isEqualTo(403);
        assertThat(server.user("stranger").get("/v1/projects/" + own()).status())
                .isEqualTo(403);
    }

    private static void check(Route route, Role role, Answer answer, boolean may) {
        assertThat(!denied(answer)).as(role + " " + route.key() + ": " + answer).isEqualTo(may);
    }

    private static boolean mayIn(Route route, Role role, boolean own) {
        boolean holds = route.permission()
                .map(permission -> permission.holders().contains(role)
                        || permission.holders().contains(Role.MEMBER))
                .orElse(true);
        return switch (route.where()) {
            case PUBLIC, AUTHENTICATED, LISTED -> true;
            case WORKSPACE -> holds && (role.onWorkspace() || isForMembers(route));
            case PROJECT, PROJECT_ALWAYS -> holds && (role.onWorkspace() || own);
        };
    }

    private static boolean isForMembers(Route route) {
        return route.permission().orElseThrow().holders().contains(Role.MEMBER);
    }

    private static boolean denied(Answer answer) {
        return answer.code().equals("access.denied") || answer.code().equals("identity.notSignedIn");
    }

    private Answer call(TestClient client, Route route, String project) {
        String path = route.pattern().replace("{project}", project);
        path = Arrays.stream(new String[] {"token", "binding"})
                .reduce(path, (text, name) -> text.replace("{" + name + "}", new UUID(0, 0).toString()))
                .replaceAll("\\{[a-zA-Z]+}", "matrix-nothing");
        if (path.startsWith("/v1/access:explain")) {
            path += "?user=users/admin&permission=users.list";
        }
        return client.send(route.method(), path, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private TestClient actor(Role role) {
        return ACTORS.computeIfAbsent(role, each -> switch (each) {
            case MEMBER -> server.user("matrix-member");
            case ADMIN, DBA -> server.with(each.id(), Optional.empty());
            case OWNER, DEVELOPER, RELEASER, QUERIER, EXPORTER, VIEWER -> server.with(each.id(), Optional.of(own()));
        });
    }

    private TestClient robot() {
        return OTHERS.computeIfAbsent("robot", id -> {
            server.admin()
                    .post("/v1/serviceAccounts", Map.of("id", "matrix-robot", "displayName", "Robot"))
                    .mustBeGood();
            server.admin()
                    .post("/v1/bindings", Map.of("principal", "serviceAccounts/matrix-robot", "role", "dba"))
                    .mustBeGood();
            return bearer(server.admin()
                    .post("/v1/serviceAccounts/matrix-robot/tokens", Map.of("title", "matrix"))
                    .mustBeGood());
        });
    }

    private TestClient limited() {
        return OTHERS.computeIfAbsent(
                "limited",
                id -> bearer(server.admin()
                        .post("/v1/tokens", Map.of("title", "limited", "permissions", List.of(ONE_PERMISSION.name())))
                        .mustBeGood()));
    }

    private TestClient expired() {
        return OTHERS.computeIfAbsent("expired", id -> {
            Answer issued = server.admin()
                    .post("/v1/tokens", Map.of("title", "expired"))
                    .mustBeGood();
            jdbc.sql("update identity.token set expires_at = now() where id = :id")
                    .param("id", UUID.fromString(issued.at("/id")))
                    .update();
            return bearer(issued);
        });
    }

    private TestClient bearer(Answer issued) {
        return server.nobody().with("Authorization", "Bearer " + issued.at("/secret"));
    }

    private String own() {
        return PROJECTS.computeIfAbsent("own", name -> server.project());
    }

    private String other() {
        return PROJECTS.computeIfAbsent("other", name -> server.project());
    }

    private String archived() {
        String id = PROJECTS.computeIfAbsent("archived", name -> server.project());
        server.admin().post("/v1/projects/" + id + ":archive").mustBeGood();
        return id;
    }
}
