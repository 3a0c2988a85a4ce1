package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@ServerTest
class OpenApiTest {
    private static final Path CONTRACT = Path.of("../api/openapi.yaml");

    private final TestServer server;

    OpenApiTest(TestServer server) {
        this.server = server;
    }

    @Test
    void theServerIsWhatTheContractSays() throws IOException {
        String generated =
                server.nobody().get("/docs/openapi.yaml").mustBeGood().text();
        if (Boolean.getBoolean("golden")) {
            Files.createDirectories(CONTRACT.getParent());
            Files.writeString(CONTRACT, generated);
        }

        assertThat(generated).as("api/openapi.yaml; `make golden` rewrites it").isEqualTo(Files.readString(CONTRACT));
    }
}
