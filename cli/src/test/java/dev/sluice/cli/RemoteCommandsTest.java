package dev.sluice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk to a server, against a peer that answers as the contract says. */
final class RemoteCommandsTest {
    private static final String SECRET = "sluice_pat_0123456789";
    private static final String DATABASES = "GET /v1/databases?pageSize=1000";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path home;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Peer peer;

    private final String homeBefore = System.getProperty("user.home");
    private final InputStream inBefore = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws IOException {
        peer = new Peer();
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void stop() {
        peer.close();
        System.setProperty("user.home", homeBefore);
        System.setIn(inBefore);
    }

    @Test
    void loginKeepsATokenThatOnlyItsOwnerReadsAndPrintsNeitherItNorThePassword() throws IOException {
        login();
        Path kept = home.resolve(".config/sluice/credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(kept).content().contains(SECRET).contains(peer.url());
        assertThat(out.toString()).contains("Logged in to " + peer.url()).doesNotContain(SECRET, "pass word");
        assertThat(err.toString()).isEmpty();
        assertThat(peer.requests().getFirst().body()).contains("\"pass word\"");
        assertThat(peer.requests().getLast())
                .returns("SESSION=abc", Peer.Request::cookie)
                .returns("csrf-1", Peer.Request::csrf);
    }

    @Test
    void aRefusedLoginKeepsNothing() {
        peer.answers("POST /v1/sessions", 401, problem("identity.wrongPassword"));
        System.setIn(new ByteArrayInputStream("wrong\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(run("login", "--server", peer.url(), "--user", "ada", "--password-stdin"))
                .isEqualTo(4);
        assertThat(home.resolve(".config")).doesNotExist();
    }

    @Test
    void listsEveryPageAsATable() {
        login();
        peer.answers(DATABASES, 200, """
                {"items": [{"name": "instances/a/databases/one", "engine": "postgresql", "environment": "prod",
                            "labels": {"plant": "x"}}], "nextPageToken": "a b"}""");
        peer.answers(DATABASES + "&pageToken=a%20b", 200, """
                {"items": [{"name": "instances/a/databases/two", "engine": "mariadb", "environment": "test"}]}""");
        assertThat(run("databases", "list")).isZero();
        assertThat(out.toString().lines().skip(1)).containsExactly("""
                DATABASE                   ENGINE      ENVIRONMENT  PROJECT  LABELS
                instances/a/databases/one  postgresql  prod         -        plant=x
                instances/a/databases/two  mariadb     test         -""".split("\n"));
        assertThat(peer.requests().getLast().authorization()).isEqualTo("Bearer " + SECRET);
    }

    @Test
    void printsJsonForPrograms() {
        login();
        peer.answers(DATABASES, 200, "{\"items\": [{\"name\": \"instances/a/databases/one\"}]}");
        assertThat(run("databases", "list", "--output", "json")).isZero();
        assertThat(out.toString()).contains("\"name\" : \"instances/a/databases/one\"");
    }

    @Test
    void saysWhatTheServerRefusedWithItsCodeAndWhatToDo() {
        login();
        Map.of(400, 2, 403, 4, 404, 2, 409, 5, 412, 5, 503, 6, 500, 7).forEach((status, exit) -> {
            peer.answers(DATABASES, status, problem("catalog.no"));
            assertThat(run("databases", "list")).as("status %d", status).isEqualTo(exit);
        });
        assertThat(err.toString())
                .contains("sluice: It cannot be.\n  why: Since.\n  next: Do this.\n  code: catalog.no");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void saysThatNobodyIsLoggedIn() {
        assertThat(run("databases", "list", "--server", peer.url())).isEqualTo(4);
        assertThat(err.toString()).contains("Nobody is logged in").contains("sluice login");
        assertThat(peer.requests()).isEmpty();
    }

    @Test
    void sendsNoTokenToAnotherServer() throws IOException {
        login();
        try (Peer other = new Peer()) {
            assertThat(run("databases", "list", "--server", other.url())).isEqualTo(4);
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        login();
        peer.close();
        assertThat(run("databases", "list")).isEqualTo(6);
        assertThat(err.toString()).contains("cannot be reached").contains("next: start it");
    }

    @Test
    void escapesWhateverStandsInAName() {
        login();
        peer.answers("PATCH /v1/instances/a/databases/x%20%2F%20y", 200, "{\"labels\": {\"plant\": \"north\"}}");
        assertThat(run("databases", "label", "instances/a/databases/x / y", "plant=north"))
                .isZero();
        assertThat(peer.requests().getLast().body()).isEqualTo("{\"labels\":{\"plant\":\"north\"}}");
        assertThat(out.toString()).endsWith("instances/a/databases/x / y: plant=north\n");
    }

    private void login() {
        peer.answers(
                "POST /v1/sessions",
                201,
                "{\"csrfToken\": \"csrf-1\"}",
                Map.of("Set-Cookie", "SESSION=abc; HttpOnly; Path=/"));
        peer.answers("POST /v1/tokens", 201, "{\"secret\": \"" + SECRET + "\"}");
        System.setIn(new ByteArrayInputStream("pass word\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(run("login", "--server", peer.url(), "--user", "ada", "--password-stdin"))
                .isZero();
    }

    private static String problem(String code) {
        return """
                {"title": "No", "detail": "It cannot be.", "why": "Since.", "next": "Do this.", "code": "%s"}""".formatted(code);
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    }
}
