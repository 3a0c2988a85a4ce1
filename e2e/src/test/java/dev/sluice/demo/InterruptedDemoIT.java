package dev.sluice.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted demo leaves no process and no file behind, whenever it is interrupted. */
class InterruptedDemoIT {
    private static final int PATIENCE_SECONDS = 180;
    /** 128 and the number of SIGTERM; Ctrl-C takes the same way through the JVM. */
    private static final int TERMINATED = 143;

    @ParameterizedTest
    @ValueSource(strings = {"plants/postgresql", "plants/mariadb/data", "server/server.out", "server/metadata/data"})
    void leavesNothingBehind(String untilThere, @TempDir Path folder) throws Exception {
        Path home = Path.of(System.getProperty("sluice.home")).toRealPath();
        Path temporary = Files.createDirectory(folder.resolve("tmp")).toRealPath();
        Path output = folder.resolve("output");
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsluice.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        home.resolve("demo/target/sluice-demo.jar") + ":" + home.resolve("demo/target/lib/*"),
                        "dev.sluice.demo.Main",
                        "--once")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        await(() -> !demo.isAlive() || within(temporary, untilThere));
        assertThat(demo.isAlive()).as(Files.readString(output)).isTrue();
        demo.destroy();
        assertThat(demo.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(demo.exitValue()).isEqualTo(TERMINATED);
        assertThat(Files.readString(output)).doesNotContain("Exception");
        assertThat(workingOn(temporary)).isEmpty();
        try (var left = Files.list(temporary)) {
            assertThat(left.map(file -> temporary.relativize(file).toString())
                            .filter(name -> name.startsWith("sluice")))
                    .isEmpty();
        }
    }

    private static boolean within(Path temporary, String part) {
        try (var folders = Files.list(temporary)) {
            return folders.anyMatch(folder -> Files.exists(folder.resolve(part)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> workingOn(Path folder) {
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    private static void await(BooleanSupplier met) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 20 && !met.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
    }
}
