package dev.sluice.testing;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.env.Environment;

/** The running server, as its clients see it. */
public final class TestServer {
    /** Long enough for every user that tests make. */
    public static final String PASSWORD = "a-password-of-tests";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Environment environment;
    private final Map<String, TestClient> clients = new ConcurrentHashMap<>();

    TestServer(Environment environment) {
        this.environment = environment;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
    }

    /** A client that has not signed in. */
    public TestClient nobody() {
        return new TestClient(url(), Map.of());
    }

    /** A client with an API token of the administrator. */
    public TestClient admin() {
        return clients.computeIfAbsent("admin", login -> token(login, TestMetadata.ADMIN_PASSWORD));
    }

    /** A client with an API token of the user, who is made when there is none of that login. */
    public TestClient user(String login) {
        return clients.computeIfAbsent(login, name -> {
            admin().post("/v1/users", Map.of("id", name, "displayName", name, "password", PASSWORD))
                    .mustBeGood();
            return token(name, PASSWORD);
        });
    }

    /** A new user with the role on the project; on the workspace when the project is absent. */
    public TestClient with(String role, Optional<String> project) {
        String login = role + "-" + COUNT.incrementAndGet();
        TestClient client = user(login);
        String path = project.map(id -> "/v1/projects/" + id + "/bindings").orElse("/v1/bindings");
        admin().post(path, Map.of("principal", "users/" + login, "role", role)).mustBeGood();
        return client;
    }

    /** A new project; its id. */
    public String project() {
        String id = "project-" + COUNT.incrementAndGet();
        admin().post("/v1/projects", Map.of("id", id, "title", id)).mustBeGood();
        return id;
    }

    /** A client that has signed in as a browser does: with a cookie and the CSRF token. */
    public TestClient browser(String login, String password) {
        Answer signedIn = nobody().post("/v1/sessions", Map.of("login", login, "password", password))
                .mustBeGood();
        String cookie = signedIn.header("Set-Cookie");
        return nobody().with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .with("X-CSRF-Token", signedIn.at("/csrfToken"));
    }

    private TestClient token(String login, String password) {
        Answer issued = browser(login, password)
                .post("/v1/tokens", Map.of("title", "tests"))
                .mustBeGood();
        return nobody().with("Authorization", "Bearer " + issued.at("/secret"));
    }
}
