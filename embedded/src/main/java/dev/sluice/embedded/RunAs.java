package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to run a server that refuses to run as root.
 *
 * @param prefix words before the command; empty when we are not root
 * @param uid the owner that the server's files must have, as seen from here
 * @param gid likewise for the group
 */
record RunAs(List<String> prefix, int uid, int gid) {
    private static final Path ROOTS_CACHE = Path.of("/var/cache/sluice");

    /**
     * The first way that works. A user namespace comes first: it hides that we are root while the files stay ours.
     * Containers often forbid it; then another account runs the server and owns its files.
     */
    static RunAs firstThatWorks() {
        int self = currentUid();
        if (self != 0) {
            return new RunAs(List.of(), self, -1);
        }
        return Stream.concat(Stream.of(new RunAs(List.of("unshare", "-U"), 0, 0)), otherAccount())
                .filter(RunAs::works)
                .findFirst()
                .orElseThrow(() -> new EmbeddedServerException(
                        "PostgreSQL does not run as root, and none of unshare, setpriv and runuser works here.",
                        "",
                        "Run Sluice as another user, or allow it to change users (CAP_SETUID)."));
    }

    /** For a server that does not mind root. */
    static RunAs asIs() {
        return new RunAs(List.of(), currentUid(), -1);
    }

    private static Stream<RunAs> otherAccount() {
        return Stream.of("postgres", "nobody")
                .map(Account::find)
                .flatMap(Optional::stream)
                .limit(1)
                .flatMap(account -> Stream.of(setpriv(account), runuser(account)));
    }

    static RunAs setpriv(Account account) {
        String ids = "--reuid=" + account.uid() + " --regid=" + account.gid();
        List<String> words = Stream.concat(
                        Stream.of("setpriv"),
                        Stream.concat(Stream.of(ids.split(" ")), Stream.of("--clear-groups", "--")))
                .toList();
        return new RunAs(words, account.uid(), account.gid());
    }

    static RunAs runuser(Account account) {
        return new RunAs(List.of("runuser", "-u", account.name(), "--"), account.uid(), account.gid());
    }

    boolean works() {
        return new Command(command("true"), Path.of("/")).run().ok();
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Another account cannot look into root's home. */
    Path defaultCache() {
        return currentUid() == 0 && uid != 0 ? ROOTS_CACHE : BinaryCache.ofUser();
    }

    /** Gives the server the files that it must own; nothing to do when we are not root. */
    void own(Path... files) {
        try {
            for (Path file : files) {
                if (currentUid() == 0) {
                    FileTree.giveTo(uid, gid, file);
                }
            }
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot hand " + List.of(files) + " to user " + uid + ".", "Allow it (CAP_CHOWN).", e);
        }
    }

    void requireWritable(Path folder) {
        if (!new Command(command("test", "-w", folder.toString()), Path.of("/"))
                .run()
                .ok()) {
            throw new EmbeddedServerException(
                    "User " + uid + ", who runs the server, cannot write to " + folder + ".",
                    "",
                    "Choose a folder whose parents others may enter, such as one under /var/lib.");
        }
    }

    static int currentUid() {
        try {
            Path probe = Files.createTempFile("sluice-uid", "");
            try {
                return FileTree.owner(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new EmbeddedServerException("Cannot write a temporary file.", "Make java.io.tmpdir writable.", e);
        }
    }
}
