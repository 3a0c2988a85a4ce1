package dev.sluice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServerTest
class SigningInTest {
    private final TestServer server;

    SigningInTest(TestServer server) {
        this.server = server;
    }

    @Test
    void aSessionSaysWhoOneIs() {
        server.user("session-ada");
        TestClient browser = server.browser("session-ada", TestServer.PASSWORD);

        assertThat(browser.get("/v1/me").at("/name")).isEqualTo("users/session-ada");
        browser.delete("/v1/sessions/current").mustBeGood();
        assertThat(browser.get("/v1/me").code()).isEqualTo("identity.sessionOver");
    }

    @Test
    void theCookieIsOutOfReachForScripts() {
        server.user("cookie-ada");

        Answer answer =
                server.nobody().post("/v1/sessions", Map.of("login", "cookie-ada", "password", TestServer.PASSWORD));

        assertThat(answer.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(answer.text()).doesNotContain(TestServer.PASSWORD);
    }

    @Test
    void refusesChangesByCookieWithoutTheCsrfToken() {
        server.user("csrf-ada");
        TestClient browser = server.browser("csrf-ada", TestServer.PASSWORD);

        Answer answer = browser.with("X-CSRF-Token", "guessed").post("/v1/tokens", Map.of("title", "x"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("identity.csrfTokenMissing");
    }

    @Test
    void refusesChangesByCookieFromForeignPages() {
        server.user("origin-ada");
        TestClient browser = server.browser("origin-ada", TestServer.PASSWORD);

        Answer foreign = browser.with("Origin", "https://evil.example").post("/v1/tokens", Map.of("title", "x"));
        Answer own = browser.with("Origin", server.url().toString()).post("/v1/tokens", Map.of("title", "x"));

        assertThat(foreign.code()).isEqualTo("identity.foreignOrigin");
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void slowsDownWhoGuessesPasswords() {
        server.user("guessed");
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("guessed", "wrong-wrong-wrong").status()).isEqualTo(401);
        }

        Answer right = signIn("guessed", TestServer.PASSWORD);

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.code()).isEqualTo("identity.signInPaused");
    }

    @Test
    void saysTheSameAboutUnknownNamesAndWrongPasswords() {
        server.user("known-ada");

        assertThat(signIn("known-ada", "wrong-wrong-wrong").at("/detail"))
                .isEqualTo(signIn("unknown-ada", "wrong-wrong-wrong").at("/detail"));
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        server.user("changed-ada");
        TestClient browser = server.browser("changed-ada", TestServer.PASSWORD);

        server.admin()
                .post("/v1/users/changed-ada:setPassword", Map.of("password", "another-password"))
                .mustBeGood();

        assertThat(browser.get("/v1/me").status()).isEqualTo(401);
        assertThat(signIn("changed-ada", "another-password").status()).isEqualTo(200);
    }

    @Test
    void aRoleThatIsGivenOrTakenBackEndsAllSessions() {
        server.user("roles-ada");
        TestClient before = server.browser("roles-ada", TestServer.PASSWORD);

        Answer binding = server.admin()
                .post("/v1/bindings", Map.of("principal", "users/roles-ada", "role", "dba"))
                .mustBeGood();

        assertThat(before.get("/v1/me").code()).isEqualTo("identity.sessionOver");
        TestClient after = server.browser("roles-ada", TestServer.PASSWORD);
        assertThat(after.get("/v1/instances").status()).isEqualTo(200);
        server.admin().delete("/v1/bindings/" + binding.at("/id")).mustBeGood();
        assertThat(after.get("/v1/me").code()).isEqualTo("identity.sessionOver");
    }

    @Test
    void aGroupThatChangesOrGetsARoleEndsTheSessionsOfItsMembers() {
        server.user("group-ada");
        server.admin()
                .post("/v1/groups", Map.of("id", "shift", "title", "Shift"))
                .mustBeGood();
        TestClient outside = server.browser("group-ada", TestServer.PASSWORD);

        server.admin()
                .post("/v1/groups/shift:addMember", Map.of("member", "users/group-ada"))
                .mustBeGood();

        assertThat(outside.get("/v1/me").status()).isEqualTo(401);
        TestClient inside = server.browser("group-ada", TestServer.PASSWORD);
        server.admin()
                .post("/v1/bindings", Map.of("principal", "groups/shift", "role", "dba"))
                .mustBeGood();
        assertThat(inside.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aDisabledUserIsOutAtOnce() {
        TestClient ada = server.user("disabled-ada");
        assertThat(ada.get("/v1/me").status()).isEqualTo(200);

        server.admin().post("/v1/users/disabled-ada:disable").mustBeGood();

        assertThat(ada.get("/v1/me").code()).isEqualTo("identity.tokenInvalid");
        assertThat(signIn("disabled-ada", TestServer.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aLimitedTokenIsGoodForItsPermissionsOnlyAndCannotGrow() {
        Answer issued = server.admin()
                .post("/v1/tokens", Map.of("title", "reader", "permissions", List.of("projects.get")))
                .mustBeGood();
        TestClient limited = server.nobody().with("Authorization", "Bearer " + issued.at("/secret"));
        String project = server.project();

        assertThat(limited.get("/v1/projects/" + project).status()).isEqualTo(200);
        assertThat(limited.post("/v1/projects/" + project + ":archive").status())
                .isEqualTo(403);
        assertThat(limited.post("/v1/tokens", Map.of("title", "x", "permissions", List.of("projects.archive")))
                        .code())
                .isEqualTo("identity.permissionsInvalid");
        assertThat(limited.post("/v1/tokens", Map.of("title", "x")).json().at("/permissions"))
                .hasSize(1);
    }

    @Test
    void aTokenEndsAndIsNeverShownAgain() {
        TestClient ada = server.user("token-ada");
        assertThat(ada.post(
                                "/v1/tokens",
                                Map.of(
                                        "title",
                                        "x",
                                        "expiresAt",
                                        Instant.now().minusSeconds(1).toString()))
                        .code())
                .isEqualTo("identity.expiryInvalid");

        Answer issued = ada.post(
                "/v1/tokens",
                Map.of(
                        "title",
                        "short",
                        "expiresAt",
                        Instant.now().plus(Duration.ofHours(1)).toString()));
        assertThat(issued.at("/secret")).startsWith("slc_");
        assertThat(ada.get("/v1/tokens").text()).contains("short").doesNotContain("slc_");

        ada.delete("/v1/tokens/" + issued.at("/id")).mustBeGood();
        TestClient revoked = server.nobody().with("Authorization", "Bearer " + issued.at("/secret"));
        assertThat(revoked.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void serviceAccountsActByToken() {
        server.admin()
                .post("/v1/serviceAccounts", Map.of("id", "ci", "displayName", "CI"))
                .mustBeGood();
        Answer issued = server.admin().post("/v1/serviceAccounts/ci/tokens", Map.of("title", "pipeline"));
        TestClient ci = server.nobody().with("Authorization", "Bearer " + issued.at("/secret"));

        assertThat(ci.get("/v1/me").at("/name")).isEqualTo("serviceAccounts/ci");
        assertThat(ci.get("/v1/users").status()).isEqualTo(403);
    }

    private Answer signIn(String login, String password) {
        return server.nobody().post("/v1/sessions", Map.of("login", login, "password", password));
    }
}
