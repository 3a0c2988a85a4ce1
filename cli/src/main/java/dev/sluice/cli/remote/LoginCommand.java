package dev.sluice.cli.remote;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code sluice login}: a password for an API token, which is kept for the next commands. */
@Command(name = "login", description = "Logs in to a server and keeps an API token.", mixinStandardHelpOptions = true)
public final class LoginCommand implements Callable<Integer> {
    private static final Duration LIFE = Duration.ofDays(30);

    @Spec
    @Nullable
    private CommandSpec spec;

    @Option(
            names = "--server",
            description = "URL of the server. Default: ${DEFAULT-VALUE}",
            defaultValue = Credentials.DEFAULT_SERVER)
    private String server = Credentials.DEFAULT_SERVER;

    @Option(names = "--user", required = true, description = "Login of the user.")
    private String user = "";

    @Option(names = "--password-stdin", description = "Read the password from standard input instead of asking.")
    private boolean passwordStdin;

    @Override
    public Integer call() {
        URI uri = URI.create(server);
        String token = token(new Api(uri, Optional.empty()), user, password(), "sluice login");
        new Credentials(uri, Optional.of(token)).keep();
        PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
        out.println("Logged in to " + server + " as " + user + " for " + LIFE.toDays() + " days; kept in "
                + Credentials.file());
        return 0;
    }

    /** A new API token for whoever has the password. */
    public static String token(Api api, String user, String password, String title) {
        var credentials = Map.of("login", user, "password", password);
        HttpResponse<byte[]> session = api.exchange(
                "POST", "/v1/sessions", BodyPublishers.ofByteArray(Api.JSON.writeValueAsBytes(credentials)), Map.of());
        JsonNode answer = Api.JSON.readTree(session.body());
        if (session.statusCode() >= 300) {
            throw ApiProblem.of(session.statusCode(), answer);
        }
        List<String> cookies = session.headers().allValues("Set-Cookie");
        String cookie = cookies.stream().map(c -> c.split(";", 2)[0]).collect(Collectors.joining("; "));
        var wanted =
                Map.of("title", title, "expiresAt", Instant.now().plus(LIFE).toString());
        JsonNode token = api.send(
                "POST",
                "/v1/tokens",
                BodyPublishers.ofByteArray(Api.JSON.writeValueAsBytes(wanted)),
                Map.of(
                        "Cookie",
                        cookie,
                        "X-CSRF-Token",
                        answer.path("csrfToken").asString("")));
        return token.path("secret").asString("");
    }

    private String password() {
        Console console = System.console();
        if (!passwordStdin && console != null && console.isTerminal()) {
            return new String(console.readPassword("Password of %s: ", user));
        }
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            return Optional.ofNullable(in.readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("the password cannot be read", e);
        }
    }
}
