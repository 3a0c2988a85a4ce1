package dev.sluice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ServerTest
class EventStreamsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestServer server;

    EventStreamsTest(TestServer server) {
        this.server = server;
    }

    @Test
    void startsWithTheStateThenTellsAndResumesByNumber() throws Exception {
        server.nobody().post("/counter").mustBeGood();
        List<String> seen = new CopyOnWriteArrayList<>();
        Stream<String> stream = watch("");
        Thread reader = read(stream, seen);
        await().until(() -> seen.contains("event:state") && seen.contains("data:{\"count\":1}"));

        server.nobody().post("/counter").mustBeGood();

        await().until(() -> seen.contains("id:2") && seen.contains("data:{\"number\":2}"));
        stream.close();
        reader.join(2000);

        server.nobody().post("/counter").mustBeGood();
        List<String> resumed = new CopyOnWriteArrayList<>();
        Stream<String> again = watch("1");
        read(again, resumed);
        await().until(() -> resumed.contains("id:3"));
        assertThat(resumed).contains("id:2").doesNotContain("event:state");
        again.close();
    }

    @Test
    void refusesForeignEventIds() {
        assertThat(server.nobody().with("Last-Event-ID", "x").get("/counter").code())
                .isEqualTo("web.lastEventIdInvalid");
    }

    private Stream<String> watch(String last) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/counter"))
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", last)
                .build();
        return HTTP.send(request, BodyHandlers.ofLines()).body();
    }

    private static Thread read(Stream<String> stream, List<String> into) {
        return Thread.ofVirtual().start(() -> {
            try {
                stream.forEach(into::add);
            } catch (UncheckedIOException closed) {
                into.add("closed");
            }
        });
    }
}
