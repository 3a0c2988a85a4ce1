package dev.sluice.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Unpacked server binaries, one folder per content, shared by all processes of a user. A folder under its final name is
 * always complete: unpacking happens beside it, and one process at a time does it while the others wait.
 */
record BinaryCache(Path root) {
    private static final Object ONE_THREAD_AT_A_TIME = new Object();

    /** Writes the files of one server into the folder that it is given. */
    @FunctionalInterface
    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    /** {@code $XDG_CACHE_HOME/sluice} or {@code ~/.cache/sluice}. */
    static Path ofUser() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(value -> value.startsWith("/"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("sluice");
    }

    /** @param name server, version and content hash */
    Path folder(String name, Unpacking unpacking) {
        Path folder = root.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        synchronized (ONE_THREAD_AT_A_TIME) {
            try {
                Files.createDirectories(root);
                unpackOnce(folder, unpacking);
                return folder;
            } catch (IOException e) {
                throw new EmbeddedServerException(
                        "Cannot unpack the server binaries to " + folder + ".",
                        "Make the folder writable and leave 500 MB free, or set XDG_CACHE_HOME to another place.",
                        e);
            }
        }
    }

    private void unpackOnce(Path folder, Unpacking unpacking) throws IOException {
        Path lockFile = root.resolve(folder.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid() || Files.isDirectory(folder)) {
                return;
            }
            // A fixed name is safe under the lock, and clears what a killed process left.
            Path unfinished = root.resolve(folder.getFileName() + ".unfinished");
            FileTree.delete(unfinished);
            Files.createDirectories(unfinished);
            unpacking.into(unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
