package dev.sluice.notify;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.sluice.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** AES-256-GCM by Tink under the workspace key, the place as associated data. */
@Component
class TinkSecretBox implements SecretBox {
    private final Aead aead;

    /** @param file of the key; made, readable by its owner only, when it is not there */
    TinkSecretBox(@Value("${sluice.key-file:${sluice.data:data}/keys/workspace.json}") Path file) {
        try {
            AeadConfig.register();
            aead = key(file).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException foreign) {
            throw Problem.bug("notify.keyUnusable", "The workspace key " + file + " is not one.")
                    .next("Bring back the key file that belongs to this metadata store.")
                    .causedBy(foreign);
        } catch (IOException failure) {
            throw new UncheckedIOException("the workspace key " + file + " cannot be read or made", failure);
        }
    }

    @Override
    public byte[] seal(String text, String place) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw Problem.bug("notify.sealFailed", "A secret could not be sealed.")
                    .causedBy(failure);
        }
    }

    @Override
    public String open(byte[] sealed, String place) {
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw Problem.bug("notify.secretUnreadable", "The address of a channel cannot be opened.")
                    .because("It was sealed with another workspace key.")
                    .next("Bring back the key file that belongs to this metadata store, or enter the address anew.")
                    .causedBy(failure);
        }
    }

    private static KeysetHandle key(Path file) throws GeneralSecurityException, IOException {
        if (!Files.exists(file)) {
            make(file.toAbsolutePath());
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }

    private static void make(Path file) throws GeneralSecurityException, IOException {
        KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Path folder = Files.createDirectories(file.getParent());
        // A temporary file is readable by its owner only. The link appears whole or not at all, and never replaces.
        Path whole = Files.createTempFile(folder, "workspace", ".tmp");
        try {
            Files.writeString(whole, TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()));
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // Two servers started at once on one folder: the key of the other one counts.
        } finally {
            Files.delete(whole);
        }
    }
}
