package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A database server that runs, ours or an orphan of a killed JVM. */
record ServerProcess(long pid) {

    /**
     * The server that the pid file names, if it still runs and works on this data folder. A pid is used again after a
     * reboot, so being alive is not enough: both servers change into their data folder, which tells them apart.
     */
    static Optional<ServerProcess> fromPidFile(Path pidFile, String executable, Path data) {
        return named(pidFile).filter(process -> process.worksOn(data, executable));
    }

    /** Whether the pid in the file belongs to any process, a server or not. */
    static boolean isPidInUse(Path pidFile) {
        return named(pidFile).isPresent();
    }

    private static Optional<ServerProcess> named(Path pidFile) {
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
            return Optional.of(new ServerProcess(pid)).filter(process -> pid > 1 && process.alive());
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot read " + pidFile + ".", "Give this user access to it.", e);
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !isZombie();
    }

    /** Sends the signal by its short name; the shell's own {@code kill} is everywhere, Java knows only TERM and KILL. */
    void signal(String name) {
        new Command(List.of("/bin/sh", "-c", "kill -" + name + " " + pid), Path.of("/")).run();
    }

    /** @return whether it ended in time */
    boolean awaitEnd(Duration patience) {
        return Patience.upTo(patience).until(() -> !alive());
    }

    private boolean worksOn(Path data, String executable) {
        Path proc = Path.of("/proc/" + pid);
        if (Files.isDirectory(proc)) {
            try {
                return Files.readSymbolicLink(proc.resolve("cwd")).equals(data.toRealPath());
            } catch (IOException e) {
                return false;
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/" + executable))
                .isPresent();
    }

    /** Where nobody reaps orphans (a JVM as a container's first process), the dead keep their pid. */
    private boolean isZombie() {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
