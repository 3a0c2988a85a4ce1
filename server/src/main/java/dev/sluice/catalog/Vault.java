package dev.sluice.catalog;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.sluice.engine.Secret;
import dev.sluice.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals passwords with the workspace key: AES-256-GCM by Tink, the place of the secret as associated data, so that a
 * sealed value copied to another row or column does not open.
 */
@Component
class Vault {
    private final Aead aead;

    /** @param file of the key; made, readable by its owner only, when it is not there */
    Vault(@Value("${sluice.key-file:${sluice.data:data}/keys/workspace.json}") Path file) {
        try {
            AeadConfig.register();
            aead = key(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw unusable(file).causedBy(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace key " + file + " cannot be read or made", e);
        }
    }

    /** @param place table, row and column that will keep it */
    byte[] seal(Secret secret, String place) {
        if (secret.value().isEmpty()) {
            return new byte[0];
        }
        try {
            return aead.encrypt(
                    secret.value().getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw Problem.bug("catalog.sealFailed", "A secret could not be sealed.")
                    .causedBy(e);
        }
    }

    /** @throws Problem when it was sealed with another key, or for another place */
    Secret open(byte[] sealed, String place) {
        if (sealed.length == 0) {
            return Secret.NONE;
        }
        try {
            byte[] text = aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8));
            return new Secret(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw Problem.bug("catalog.secretUnreadable", "A saved password cannot be opened.")
                    .because("It was sealed with another workspace key.")
                    .next("Bring back the key file that belongs to this metadata store, or enter the password anew.")
                    .causedBy(e);
        }
    }

    private static KeysetHandle key(Path file) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            make(file);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static void make(Path file) throws GeneralSecurityException, IOException {
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

    private static Problem unusable(Path file) {
        return Problem.bug("catalog.keyUnusable", "The workspace key " + file + " is not one.")
                .next("Bring back the key file that belongs to this metadata store.");
    }
}
