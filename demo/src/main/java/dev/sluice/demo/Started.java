package dev.sluice.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the demo has started, the youngest on top. Closing ends it from the top down, once; an interrupted JVM (Ctrl-C,
 * SIGTERM) does the same, and waits for what is just being started, so that nothing is left behind.
 */
final class Started implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final Thread hook = new Thread(this::interrupt, "sluice-demo-stop");
    private volatile boolean interrupted;
    private boolean ended;

    private Started() {}

    /** From here on an interruption ends what is in it. */
    static Started nothing() {
        var started = new Started();
        Runtime.getRuntime().addShutdownHook(started.hook);
        return started;
    }

    /** The JVM is being stopped: nothing new is started. */
    static final class Interrupted extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Interrupted() {
            super("The demo is being stopped.");
        }
    }

    /**
     * Starts something and remembers how it ends. An interruption waits meanwhile: what can take long belongs outside.
     *
     * @throws Interrupted when everything has been ended already
     */
    synchronized <T> T add(Supplier<T> start, Consumer<T> end) {
        if (ended) {
            throw new Interrupted();
        }
        T thing = start.get();
        endings.push(() -> end.accept(thing));
        return thing;
    }

    /** A new folder that is deleted when everything that was started after it has ended. */
    Path temporaryFolder() {
        return add(
                () -> {
                    try {
                        return Files.createTempDirectory("sluice-demo");
                    } catch (IOException e) {
                        throw new UncheckedIOException("no temporary folder", e);
                    }
                },
                Started::delete);
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder stays: " + folder, e);
        }
    }

    /** Whether the JVM is being stopped: then what fails now fails because of that. */
    boolean interrupted() {
        return interrupted;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs or will run: whoever comes first ends it.
        }
        end();
    }

    private void interrupt() {
        interrupted = true;
        end();
    }

    private synchronized void end() {
        ended = true;
        if (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } finally {
                end();
            }
        }
    }
}
