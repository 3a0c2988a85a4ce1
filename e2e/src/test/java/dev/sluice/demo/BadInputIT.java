package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.demo.TwentyDatabases.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes no sense is refused with a code and a reason, and changes nothing, neither here nor in a target. */
class BadInputIT {
    private static final String PROJECT = "/v1/projects/" + Workspace.PROJECT;
    private static final int LARGE = 50 << 20;

    private final Installation installation;
    private final Database database;
    private final String issue;
    private Map<String, String> metadata = Map.of();
    private List<String> target = List.of();

    @TempDir
    private Path folder = Path.of("");

    BadInputIT() throws Exception {
        installation = Installation.shared();
        database = installation.databases().all().getFirst();
        issue = installation
                .workspace()
                .as("ada")
                .post(PROJECT + "/issues", Map.of("title", "Bad input", "description", ""))
                .path("name")
                .asString("");
    }

    @BeforeEach
    void remember() throws Exception {
        metadata = Metadata.of(installation);
        target = Evidence.of(installation.databases(), database);
    }

    @AfterEach
    void nothingHasChanged() throws Exception {
        assertThat(Metadata.of(installation)).isEqualTo(metadata);
        assertThat(Evidence.of(installation.databases(), database)).isEqualTo(target);
    }

    @Test
    void wrongHost() throws Exception {
        Map<String, Object> draft = instance();
        draft.put("host", "no-such-host.invalid");
        Refusal refusal = Refusal.api(installation, "admin", "POST", "/v1/instances:test", draft);
        assertThat(refusal.json().path("ok").asBoolean(true)).isFalse();
        assertThat(refusal.text()).contains("no-such-host.invalid", "\"next\"");
    }

    @Test
    void wrongPassword() throws Exception {
        Map<String, Object> draft = instance();
        draft.put("adminPassword", "not-the-password");
        Refusal refusal = Refusal.api(installation, "admin", "POST", "/v1/instances:test", draft);
        assertThat(refusal.json().path("ok").asBoolean(true)).isFalse();
        assertThat(refusal.text()).contains("password", "\"next\"").doesNotContain("not-the-password");
    }

    @Test
    void noPermission() throws Exception {
        Refusal.api(installation, "ada", "POST", "/v1/instances", instance()).isProblem(403, "access.denied");
        Refusal.cli(
                        installation,
                        "ada",
                        List.of(
                                "instances",
                                "add",
                                "mine",
                                "--engine",
                                "postgresql",
                                "--environment",
                                "dev",
                                "--host",
                                "127.0.0.1",
                                "--user",
                                "x"),
                        Map.of())
                .saysOnTheCommandLine(4, "access.denied");
    }

    @Test
    void emptyScript() throws Exception {
        propose("").isProblem(400, "plan.scriptEmpty");
        cli(write("empty.sql", new byte[0])).saysOnTheCommandLine(2, "is empty");
    }

    @Test
    void scriptOfFiftyMegabytes() throws Exception {
        String script = "select 1; ".repeat(LARGE / 10);
        propose(script).isProblem(413, "plan.scriptTooLarge");
        cli(write("large.sql", script.getBytes(StandardCharsets.UTF_8))).saysOnTheCommandLine(2, "50 MiB", "next:");
    }

    @Test
    void invalidUtf8() throws Exception {
        byte[] latin1 = "insert into part values ('Müller');".getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = ("{\"changes\":[{\"databases\":[\"" + database.resourceName()
                        + "\"],\"scripts\":{\"default\":\"insert into part values ('Müller')\"}}]}")
                .getBytes(StandardCharsets.ISO_8859_1);
        Refusal.api(installation, "ada", "PUT", "/v1/" + issue + "/plan", body).isProblem(400, "web.invalidUtf8");
        cli(write("latin1.sql", latin1)).saysOnTheCommandLine(2, "is not UTF-8", "next:");
    }

    @Test
    void groupThatMatchesNothing() throws Exception {
        Refusal.api(
                        installation,
                        "ada",
                        "PUT",
                        "/v1/" + issue + "/plan",
                        Map.of(
                                "changes",
                                List.of(Map.of("groups", List.of("nobody"), "scripts", Map.of("default", "select 1")))))
                .isProblem(400, "plan.groupEmpty");
    }

    @Test
    void scriptWithASyntaxErrorInTheMiddle() throws Exception {
        Change change = Change.propose(
                installation.workspace(),
                "Broken",
                "",
                List.of(Map.of(
                        "databases",
                        List.of(database.resourceName()),
                        "scripts",
                        Map.of(
                                "default",
                                "create table a (id int);\ncreate tabel b (id int);\ncreate table c (id int);"))));
        change.awaitChecks();
        change.approve();
        remember();
        assertThat(change.checks().getFirst().path("findings").valueStream()).anySatisfy(finding -> {
            assertThat(finding.path("level").asString("")).isEqualTo("ERROR");
            assertThat(finding.path("line").asInt(0)).isEqualTo(2);
        });
        Refusal.api(installation, "otto", "POST", "/v1/" + change.name() + "/rollout", Map.of())
                .isProblem(409, "rollout.checksFailed");
        String number = change.name().substring(change.name().lastIndexOf('/') + 1);
        Refusal.cli(
                        installation,
                        "otto",
                        List.of("issues", "rollout", "--project", Workspace.PROJECT, number),
                        Map.of())
                .saysOnTheCommandLine(5, "rollout.checksFailed", "next:");
    }

    private Refusal propose(String script) throws Exception {
        return Refusal.api(
                installation,
                "ada",
                "PUT",
                "/v1/" + issue + "/plan",
                Map.of(
                        "changes",
                        List.of(Map.of(
                                "databases", List.of(database.resourceName()), "scripts", Map.of("default", script)))));
    }

    private Refusal cli(Path script) throws Exception {
        return Refusal.cli(
                installation,
                "ada",
                List.of(
                        "issues",
                        "create",
                        "--project",
                        Workspace.PROJECT,
                        "--title",
                        "Bad",
                        "--database",
                        database.resourceName(),
                        "--script",
                        script.toString()),
                Map.of());
    }

    private Path write(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private Map<String, Object> instance() {
        Plants.Server server = installation.databases().server("postgresql");
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("id", "bad");
        draft.put("title", "Bad");
        draft.put("engine", "postgresql");
        draft.put("environment", "dev");
        draft.put("host", "127.0.0.1");
        draft.put("port", server.port());
        draft.put("adminUser", server.user());
        draft.put("adminPassword", server.password());
        draft.put("tlsMode", "DISABLE");
        return draft;
    }
}
