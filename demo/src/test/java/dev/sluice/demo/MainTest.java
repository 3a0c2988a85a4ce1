package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @Test
    void saysInOneLineThatThePortIsInUseAndStartsNothing(@TempDir Path folder) throws Exception {
        PrintStream before = System.err;
        var said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try (var other = new ServerSocket(0)) {
            int code = Main.run("--port", "" + other.getLocalPort(), "--data", folder.toString());
            assertThat(code).isEqualTo(5);
            assertThat(said.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort() + " is in use", "--port");
            assertThat(folder).isEmptyDirectory();
        } finally {
            System.setErr(before);
        }
    }
}
