package dev.sluice.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.sluice.kernel.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The workspace key: a Tink keyset as JSON, in a file or handed in by whoever starts the server. */
@Component
class WorkspaceKey {
    private final String given;
    private final Path file;

    /**
     * @param given the keyset itself; empty: it lies in the file
     * @param file made, readable by its owner only, when a new store has none
     */
    WorkspaceKey(
            @Value("${sluice.key:}") String given,
            @Value("${sluice.key-file:${sluice.data:data}/keys/workspace.json}") Path file) {
        this.given = given;
        this.file = file;
    }

    /**
     * The key.
     *
     * @param needed whether something has been sealed with it: then it is not made anew
     */
    Aead aead(boolean needed) {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(json(needed), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException noKey) {
            throw Problem.user("vault.keyUnusable", source() + " is not a workspace key.")
                    .next("Bring back the key that belongs to this metadata store.")
                    .causedBy(noKey);
        } catch (IOException failure) {
            throw Problem.user("vault.keyUnreadable", source() + " cannot be read or made.")
                    .because(failure.toString())
                    .next("Give the server's account the right to its folder, or set sluice.key-file.")
                    .causedBy(failure);
        }
    }

    /** What to say when the key opens nothing in this store. */
    Problem foreign() {
        return Problem.user("vault.keyForeign", source() + " is not the key of this metadata store.")
                .because("What the store holds was sealed with another one.")
                .next("Bring back the key that belongs to it; several servers on one store share one key.");
    }

    private String json(boolean needed) throws GeneralSecurityException, IOException {
        if (!given.isEmpty()) {
            return given;
        }
        if (!Files.exists(file)) {
            if (needed) {
                throw Problem.user("vault.keyMissing", "The workspace key " + file + " is not there.")
                        .because("This metadata store holds secrets that were sealed with it.")
                        .next("Bring back the file; several servers on one store share one key.");
            }
            make();
        }
        return Files.readString(file);
    }

    private void make() throws GeneralSecurityException, IOException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(
                folder,
                "workspace",
                ".json",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(whole, json);
            // A link appears whole or not at all, and never takes another server's place.
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // Two servers started at once on one folder: the key of the other one counts.
        } finally {
            Files.delete(whole);
        }
    }

    private String source() {
        return given.isEmpty() ? "The workspace key " + file : "The workspace key in sluice.key";
    }
}
