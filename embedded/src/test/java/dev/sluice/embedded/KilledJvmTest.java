package dev.sluice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledJvmTest {

    @Test
    void adoptsThePostgresThatItLeft(@TempDir Path folder) throws Exception {
        killStarterOf("postgres", folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).start()) {
            assertThat(server.adopted()).isTrue();
        }
    }

    @Test
    void adoptsTheMariaDbThatItLeft(@TempDir Path folder) throws Exception {
        killStarterOf("mariadb", folder);
        try (EmbeddedMariaDb server = EmbeddedMariaDb.at(folder).start()) {
            assertThat(server.adopted()).isTrue();
        }
    }

    @Test
    void replacesAnOrphanThatIsNotWhatIsAskedFor(@TempDir Path folder) throws Exception {
        killStarterOf("postgres", folder);
        int port = Ports.free();
        try (EmbeddedPostgres server = EmbeddedPostgres.at(folder).port(port).start()) {
            assertThat(server.adopted()).isFalse();
            assertThat(server.port()).isEqualTo(port);
        }
    }

    @Test
    void namesTheProcessThatHoldsTheFolder(@TempDir Path folder) throws Exception {
        Process holder = starterOf("postgres", folder);
        try {
            assertThatThrownBy(() -> EmbeddedPostgres.at(folder).start())
                    .isInstanceOf(EmbeddedServerException.class)
                    .hasMessageContaining("in use by process " + holder.pid());
        } finally {
            kill(holder);
            EmbeddedPostgres.at(folder).start().close();
        }
    }

    private static void killStarterOf(String kind, Path folder) throws Exception {
        kill(starterOf(kind, folder));
    }

    private static void kill(Process process) throws InterruptedException {
        assertThat(process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Process starterOf(String kind, Path folder) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledParent.class.getName(),
                        kind,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output = child.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.startsWith("ready")) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        assertThat(line).as("the child said %s", said).isNotNull();
        return child;
    }
}
