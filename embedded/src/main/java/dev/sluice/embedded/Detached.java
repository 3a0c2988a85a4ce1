package dev.sluice.embedded;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What MySQL and MariaDB share: they stay in the foreground, and greet whoever connects. */
final class Detached {
    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final int ANSWER_MILLIS = 1000;
    /** Version of the protocol in the server's greeting. */
    private static final int PROTOCOL = 10;

    private Detached() {}

    /** Starts it in a session of its own, so that Ctrl-C in a terminal reaches us and not it. */
    static ServerProcess launch(ServerKind kind, ServerFolder folder, List<String> command, int port) {
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(command);
        try {
            Process process = Command.builder(words, folder.root())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            Patience.upTo(START_PATIENCE).until(() -> kind.answers(port) || !process.isAlive());
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot run " + words.get(1) + ".", "Install util-linux.", e);
        }
        Optional<ServerProcess> running = kind.running();
        if (running.isPresent() && kind.answers(port)) {
            return running.get();
        }
        String log = folder.logTail();
        throw new EmbeddedServerException(
                kind.name() + " in " + folder.root() + " did not start on port " + port + ".",
                log,
                MissingLibrary.adviceFor(log).orElse("The log tells why: " + folder.log() + "."));
    }

    /** The server speaks first: a packet whose fifth byte is the version of its protocol. */
    static boolean greets(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(Ports.HOST, port), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] greeting = new byte[5];
            new DataInputStream(socket.getInputStream()).readFully(greeting);
            return greeting[4] == PROTOCOL;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The path of a socket may have 107 bytes; a data folder may be deeper than that. */
    static String socket(ServerFolder folder) {
        return Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "sluice-" + Integer.toHexString(folder.root().hashCode()) + ".sock")
                .toString();
    }
}
