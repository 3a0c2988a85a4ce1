package dev.sluice.testing;

import java.net.URI;
import java.util.Map;
import org.springframework.core.env.Environment;

/** The running server, as its clients see it. */
public final class TestServer {
    private final Environment environment;

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

    /** A client that may do everything. */
    public TestClient admin() {
        return nobody().with("X-Test-Actor", "admin");
    }
}
