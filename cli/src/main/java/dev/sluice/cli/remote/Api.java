package dev.sluice.cli.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The server's REST API. Every failure is an {@link ApiProblem}. */
public final class Api {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAGE = 1000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final Optional<String> token;

    /** @param token an API token; without one only public routes answer */
    public Api(URI server, Optional<String> token) {
        this.server = server;
        this.token = token;
    }

    /** One part of a path: whatever stands in it, it stays one part. */
    public static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public JsonNode get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public JsonNode post(String path, Object body) {
        return send("POST", path, json(body), Map.of());
    }

    /** A custom verb without a body. */
    public JsonNode post(String path) {
        return send("POST", path, BodyPublishers.noBody(), Map.of());
    }

    public JsonNode put(String path, Object body) {
        return send("PUT", path, json(body), Map.of());
    }

    public JsonNode patch(String path, Object body) {
        return send("PATCH", path, json(body), Map.of());
    }

    public void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String token = "";
        do {
            String query = (path.contains("?") ? "&" : "?") + "pageSize=" + PAGE
                    + (token.isEmpty() ? "" : "&pageToken=" + part(token));
            JsonNode page = get(path + query);
            page.path("items").forEach(items::add);
            token = page.path("nextPageToken").asString("");
        } while (!token.isEmpty());
        return items;
    }

    /** Sends with further headers, and gives the cookies that came back as well. */
    JsonNode send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpResponse<byte[]> response = exchange(method, path, body, headers);
        JsonNode answer = parsed(response.body());
        if (response.statusCode() >= 300) {
            throw ApiProblem.of(response.statusCode(), answer);
        }
        return answer;
    }

    HttpResponse<byte[]> exchange(String method, String path, BodyPublisher body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body);
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw ApiProblem.unreachable(server.toString(), words(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiProblem.unreachable(server.toString(), "interrupted");
        }
    }

    /**
     * Reads server-sent events until the stream ends or the reader has enough; comes back by itself, from the last
     * event seen, when the connection breaks.
     *
     * @param more hears the kind and the body of each event; false ends it
     */
    public void watch(String path, BiPredicate<String, JsonNode> more) {
        String lastId = "";
        for (int failures = 0; failures < 30; failures++) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(server.resolve(path)).header("Accept", "text/event-stream");
            token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
            if (!lastId.isEmpty()) {
                request.header("Last-Event-ID", lastId);
            }
            try {
                var response = http.send(request.build(), BodyHandlers.ofInputStream());
                if (response.statusCode() >= 300) {
                    throw ApiProblem.of(
                            response.statusCode(), parsed(response.body().readAllBytes()));
                }
                try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                    var events = new EventReader(lines, lastId);
                    while (events.next()) {
                        lastId = events.id();
                        failures = 0;
                        if (!more.test(events.kind(), parsed(events.data().getBytes(StandardCharsets.UTF_8)))) {
                            return;
                        }
                    }
                }
                return;
            } catch (IOException broken) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        throw ApiProblem.unreachable(server.toString(), "the event stream broke too often");
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static JsonNode parsed(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.createObjectNode().put("detail", "The answer is not from a Sluice server.");
        }
    }

    private static String words(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
