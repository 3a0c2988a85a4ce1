package dev.sluice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What a server shows to its clients, and whom it believes.
 *
 * @param certificate the server's own, PEM
 * @param key of {@code certificate}, PKCS #8 PEM
 * @param clientAuthority who signs the certificates of clients, PEM
 */
public record ServerTls(String certificate, String key, String clientAuthority) {
    private static final String CERTIFICATE = "server.crt";
    private static final String KEY = "server.key";
    private static final String AUTHORITY = "clients.crt";

    /** Where the three lie for the server to read. */
    record OnDisk(Path certificate, Path key, Path authority) {}

    /** Puts them beside the server's data; both servers refuse a key that others may read. */
    OnDisk writtenTo(ServerFolder folder, RunAs runAs) {
        try {
            OnDisk files = new OnDisk(
                    folder.root().resolve(CERTIFICATE),
                    folder.root().resolve(KEY),
                    folder.root().resolve(AUTHORITY));
            Files.deleteIfExists(files.key());
            Files.createFile(
                    files.key(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(files.key(), key);
            Files.writeString(files.certificate(), certificate);
            Files.writeString(files.authority(), clientAuthority);
            runAs.own(files.certificate(), files.key(), files.authority());
            return files;
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "Cannot write the server's certificate to " + folder.root() + ".",
                    "Give this user access to it.",
                    e);
        }
    }

    @Override
    public String toString() {
        return "ServerTls[key hidden]";
    }
}
