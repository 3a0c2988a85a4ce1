package dev.sluice.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server can say besides yes. */
class MailPostTest {
    private static final Address DBA = new Address("dba@plant.example", Optional.empty());
    private static final Headline HEADLINE =
            new Headline("Task failed", "Add index", Tone.BAD, List.of(), Optional.empty());

    @ParameterizedTest
    @CsvSource({"550, false", "450, true"})
    void aRefusedRecipientIsFinalOnlyWhenTheServerSaysSo(int code, boolean again) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> refuse(server, code));

            Outcome outcome = post(server.getLocalPort()).send(DBA, HEADLINE, Instant.EPOCH);

            assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.status()).contains(code);
                assertThat(refused.again()).isEqualTo(again);
            });
        }
    }

    @Test
    void aSilentServerIsAskedAgainLater() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }

        assertThat(post(nobody).send(DBA, HEADLINE, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.again()).isTrue());
    }

    private static MailPost post(int port) {
        return new MailPost(new MailSettings(
                Optional.of("127.0.0.1"),
                port,
                Optional.of("sluice@plant.example"),
                Optional.empty(),
                Optional.empty(),
                MailSettings.Security.NONE,
                Duration.ofSeconds(5)));
    }

    private static void refuse(ServerSocket server, int code) {
        try (Socket socket = server.accept();
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(out, "220 peer");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, line.startsWith("RCPT") ? code + " not here" : "250 fine");
            }
        } catch (IOException over) {
            // The other side hung up.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
