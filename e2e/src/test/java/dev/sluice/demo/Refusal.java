package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.cli.remote.Api;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How the product says no, through the API or the command line: a status or exit code, and a text for people.
 *
 * @param code the HTTP status or the exit code
 */
record Refusal(int code, String text) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Sends a body as it is. */
    static Refusal api(Installation installation, String user, String method, String path, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(installation.server().resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + installation.workspace().token(user))
                .method(method, BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        return new Refusal(response.statusCode(), response.body());
    }

    static Refusal api(Installation installation, String user, String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        return api(installation, user, method, path, Api.JSON.writeValueAsBytes(body));
    }

    /** Runs the packed command line. */
    static Refusal cli(Installation installation, String user, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path home = installation.home();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home.resolve("cli/target/sluice-cli.jar") + ":" + home.resolve("cli/target/lib/*"),
                "dev.sluice.cli.Main"));
        words.addAll(arguments);
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SLUICE_SERVER", installation.server().toString());
        builder.environment().put("SLUICE_TOKEN", installation.workspace().token(user));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Refusal(process.waitFor(), output);
    }

    JsonNode json() {
        return Api.JSON.readTree(text);
    }

    /** An RFC 9457 body that says what happened, why or what next, under a stable code. */
    void isProblem(int status, String problem) {
        assertThat(code).as(text).isEqualTo(status);
        assertThat(json().path("code").asString("")).as(text).isEqualTo(problem);
        assertThat(json().path("detail").asString("")).as(text).isNotBlank();
        assertThat(json().path("why").asString("") + json().path("next").asString(""))
                .as(text)
                .isNotBlank();
    }

    void saysOnTheCommandLine(int exitCode, String... words) {
        assertThat(code).as(text).isEqualTo(exitCode);
        assertThat(text).contains(words).doesNotContain("Exception", "\tat ");
    }
}
