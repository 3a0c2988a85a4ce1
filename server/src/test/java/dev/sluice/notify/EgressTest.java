package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EgressTest {
    private static final Duration TIMEOUT = Duration.ofMillis(400);

    @Test
    void connectsToNoPrivateAddressUnlessAllowed() throws IOException {
        try (Peer peer = new Peer();
                Egress closed = new Egress(new EgressSettings(false, TIMEOUT))) {
            String port = peer.url("/").replaceAll(".*:(\\d+)/", "$1");

            assertThatThrownBy(() -> closed.post(to(peer.url("/")))).isInstanceOf(EgressRefused.class);
            assertThatThrownBy(() -> closed.post(to("http://localhost:" + port + "/")))
                    .isInstanceOf(EgressRefused.class);
            assertThatThrownBy(() -> closed.post(to("http://[::ffff:127.0.0.1]:" + port + "/")))
                    .isInstanceOf(EgressRefused.class);
            assertThat(peer.got).isEmpty();
        }
    }

    @Test
    void readsOnlyTheStartOfALongAnswer() throws IOException {
        try (Peer peer = new Peer().replies(200, "x".repeat(1_000_000));
                Egress egress = new Egress(new EgressSettings(true, Duration.ofSeconds(5)))) {
            assertThat(egress.post(to(peer.url("/"))).body()).hasSize(64 * 1024);
        }
    }

    @Test
    void givesUpOnAReceiverThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Egress egress = new Egress(new EgressSettings(true, TIMEOUT))) {
            assertThatThrownBy(() -> egress.post(to("http://127.0.0.1:" + silent.getLocalPort() + "/")))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void givesUpOnAReceiverThatNeverEnds() throws IOException {
        try (ServerSocket endless = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                Egress egress = new Egress(new EgressSettings(true, TIMEOUT))) {
            Thread.ofVirtual().start(() -> drip(endless));
            long begun = System.nanoTime();

            assertThatThrownBy(() -> egress.post(to("http://127.0.0.1:" + endless.getLocalPort() + "/")))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(10));
        }
    }

    private static void drip(ServerSocket server) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write('.');
                out.flush();
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException over) {
            // The other side hung up, as it should.
        }
    }

    private static Outgoing to(String url) {
        return new Outgoing(URI.create(url), Map.of(), new byte[] {'{', '}'});
    }
}
