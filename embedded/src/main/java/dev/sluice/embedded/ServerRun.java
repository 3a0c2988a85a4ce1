package dev.sluice.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One server from start to stop, under the lock of its folder. */
final class ServerRun implements AutoCloseable {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);
    private static final Duration ADOPT_PATIENCE = Duration.ofSeconds(10);
    private static final int ATTEMPTS_ON_A_FREE_PORT = 3;

    private final ServerKind kind;
    private final ServerFolder folder;
    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private final boolean adopted;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread hook = new Thread(this::stopOnce, "sluice-stop-server");

    private ServerRun(
            ServerKind kind, ServerFolder folder, FolderLock lock, ServerProcess process, int port, boolean adopted) {
        this.kind = kind;
        this.folder = folder;
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.adopted = adopted;
    }

    static ServerRun start(ServerKind kind, ServerFolder folder, RunAs runAs, LaunchSettings settings) {
        FolderLock lock = FolderLock.acquire(folder);
        boolean started = false;
        try {
            Optional<ServerRun> adopted = adopt(kind, folder, lock, settings);
            ServerRun run = adopted.isPresent() ? adopted.get() : launch(kind, folder, lock, runAs, settings);
            if (settings.stopsWithJvm()) {
                Runtime.getRuntime().addShutdownHook(run.hook);
            }
            started = true;
            return run;
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean adopted() {
        return adopted;
    }

    String password() {
        return folder.password();
    }

    /** Stops the server and waits for its end; a second call does nothing. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook runs or will run: whoever comes first stops the server.
        }
        stopOnce();
    }

    private void stopOnce() {
        if (closed.compareAndSet(false, true)) {
            try {
                stop(kind, process);
            } finally {
                lock.close();
            }
        }
    }

    /** Takes over what a killed JVM left, when it is what we would start; otherwise stops it. */
    private static Optional<ServerRun> adopt(
            ServerKind kind, ServerFolder folder, FolderLock lock, LaunchSettings settings) {
        Optional<ServerProcess> orphan = kind.running();
        if (orphan.isEmpty()) {
            return Optional.empty();
        }
        ServerProcess process = orphan.get();
        Optional<ServerFolder.Launch> last = folder.lastLaunch()
                .filter(launch -> settings.port() == 0 || settings.port() == launch.port())
                .filter(launch -> launch.line().equals(kind.launchLine(launch.port())));
        if (last.isPresent()) {
            int port = last.get().port();
            Patience.upTo(ADOPT_PATIENCE).until(() -> kind.answers(port) || !process.alive());
            if (process.alive() && kind.answers(port)) {
                return Optional.of(new ServerRun(kind, folder, lock, process, port, true));
            }
        }
        stop(kind, process);
        return Optional.empty();
    }

    private static ServerRun launch(
            ServerKind kind, ServerFolder folder, FolderLock lock, RunAs runAs, LaunchSettings settings) {
        folder.initialiseOnce(kind, runAs);
        runAs.requireWritable(folder.data());
        kind.clearLeftovers();
        folder.rotateLog();
        int attempts = settings.port() == 0 ? ATTEMPTS_ON_A_FREE_PORT : 1;
        for (int attempt = 1; ; attempt++) {
            int port = settings.port() == 0 ? Ports.free() : requireFree(settings.port(), kind);
            folder.record(new ServerFolder.Launch(port, kind.launchLine(port)));
            try {
                return new ServerRun(kind, folder, lock, kind.launch(port), port, false);
            } catch (EmbeddedServerException e) {
                // Somebody may have taken the free port before the server did.
                if (attempt == attempts || Ports.isFree(port)) {
                    throw e;
                }
            }
        }
    }

    private static int requireFree(int port, ServerKind kind) {
        if (!Ports.isFree(port)) {
            throw new EmbeddedServerException(
                    "Port " + port + " on " + Ports.HOST + " is in use, so " + kind.name() + " cannot listen there.",
                    "",
                    "Stop what listens there, or choose another port.");
        }
        return port;
    }

    private static void stop(ServerKind kind, ServerProcess process) {
        process.signal(kind.stopSignal());
        if (process.awaitEnd(STOP_PATIENCE)) {
            return;
        }
        process.signal(kind.lastResortSignal());
        if (!process.awaitEnd(STOP_PATIENCE)) {
            throw new EmbeddedServerException(
                    kind.name() + " (pid " + process.pid() + ") does not stop.", "", "End it by hand.");
        }
    }
}
