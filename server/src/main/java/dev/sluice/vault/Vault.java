package dev.sluice.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.sluice.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * The door to sealing: AES-256-GCM by Tink under the data key, the place of the secret as associated data, so that a
 * sealed value copied to another row or column does not open.
 */
@Component
public class Vault {
    private static final byte[] DATA_KEY = "vault.data_key".getBytes(StandardCharsets.UTF_8);

    private final Aead aead;

    /** @throws Problem when the data key in the store was sealed with another workspace key */
    Vault(WorkspaceKey workspaceKey, DataKeyStore store) {
        try {
            byte[] sealed = store.find().orElse(new byte[0]);
            Aead outer = workspaceKey.aead(sealed.length > 0);
            if (sealed.length == 0) {
                KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
                store.insert(TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, outer, DATA_KEY));
                // Two servers may start at once on one store: what is there now counts.
                sealed = store.find().orElseThrow();
            }
            aead = TinkProtoKeysetFormat.parseEncryptedKeyset(sealed, outer, DATA_KEY)
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException foreign) {
            throw workspaceKey.foreign().causedBy(foreign);
        }
    }

    /**
     * Seals a text; the empty text stays empty.
     *
     * @param place table, row and column that will keep it
     */
    public byte[] seal(String text, String place) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), place.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failure) {
            throw Problem.bug("vault.sealFailed", "A secret could not be sealed.")
                    .causedBy(failure);
        }
    }

    /** @throws Problem {@code vault.secretUnreadable} when it was sealed with another key, or for another place */
    public String open(byte[] sealed, String place) {
        if (sealed.length == 0) {
            return "";
        }
        try {
            return new String(aead.decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw Problem.bug("vault.secretUnreadable", "A saved secret cannot be opened.")
                    .because("It was sealed with another key, or for another place.")
                    .next("Enter the password or address anew.")
                    .causedBy(failure);
        }
    }
}
