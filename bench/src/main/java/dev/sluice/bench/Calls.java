package dev.sluice.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;

/** HTTP calls against one server, one after the other, each timed from sending to the last byte of the answer. */
final class Calls implements AutoCloseable {
    private static final int WARM = 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;
    private final Cpu cpu;

    /** @param cpu of those who serve the calls */
    Calls(URI server, String token, Cpu cpu) {
        this.server = server;
        this.token = token;
        this.cpu = cpu;
    }

    /**
     * Times calls, after some that do not count.
     *
     * @param call the n-th call; each may ask for something else
     */
    Latencies time(int times, IntFunction<HttpRequest.Builder> call) throws IOException, InterruptedException {
        for (int i = 0; i < Math.min(WARM, times); i++) {
            send(call.apply(times + i));
        }
        long[] nanos = new long[times];
        Duration before = cpu.used();
        for (int i = 0; i < times; i++) {
            HttpRequest.Builder request = call.apply(i);
            long start = System.nanoTime();
            send(request);
            nanos[i] = System.nanoTime() - start;
        }
        return Latencies.of(nanos, cpu.used().minus(before));
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    HttpRequest.Builder post(String path, String json) {
        return get(path).POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json");
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response =
                http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException(response.request().uri() + ": " + response.statusCode() + " "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
