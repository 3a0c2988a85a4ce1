package dev.sluice.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One JVM per server folder. The system drops the lock with the process, however it ends. */
final class FolderLock implements AutoCloseable {
    /**
     * Folders locked by this JVM. Asked before the file is opened: closing a second handle on a locked file would
     * drop the first one's lock.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock acquire(ServerFolder server) {
        Path folder = server.root();
        if (!HELD.add(folder)) {
            throw taken(folder, "this process");
        }
        boolean acquired = false;
        try {
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw taken(
                        folder,
                        "process " + Files.readString(folder.resolve("lock")).strip());
            }
            String holder = ProcessHandle.current().pid() + "\n";
            channel.truncate(0);
            channel.write(java.nio.ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
            acquired = true;
            return new FolderLock(folder, channel);
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot lock " + folder + ".", "Give this user access to it.", e);
        } finally {
            if (!acquired) {
                HELD.remove(folder);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot unlock " + folder + ".", "It unlocks when the JVM ends.", e);
        } finally {
            HELD.remove(folder);
        }
    }

    private static EmbeddedServerException taken(Path folder, String holder) {
        return new EmbeddedServerException(
                "The server in " + folder + " is in use by " + holder + ".",
                "",
                "Stop that process first, or choose another folder.");
    }
}
