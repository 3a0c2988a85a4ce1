package dev.sluice.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.kernel.Problem;
import dev.sluice.testing.TestMetadata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class VaultTest {
    private static final String PLACE = "catalog.instance/a/admin_secret";

    private final DataKeyStore store = new DataKeyStore(JdbcClient.create(TestMetadata.migrated("vault")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        byte[] sealed = vault("key").seal("s3cret", PLACE);

        assertThat(vault("key").open(sealed, PLACE)).isEqualTo("s3cret");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    }

    @Test
    void opensNothingInAnotherPlace() {
        byte[] sealed = vault("key").seal("s3cret", PLACE);

        assertThatThrownBy(() -> vault("key").open(sealed, "catalog.instance/b/admin_secret"))
                .isInstanceOf(Problem.class)
                .hasFieldOrPropertyWithValue("code", "vault.secretUnreadable");
    }

    @Test
    void emptyStaysEmpty() {
        assertThat(vault("key").seal("", PLACE)).isEmpty();
        assertThat(vault("key").open(new byte[0], PLACE)).isEmpty();
    }

    @Test
    void refusesToStartWithAnotherKey() throws IOException {
        vault("key");
        vaultOfAnotherStore();

        assertThatThrownBy(() -> vault("other"))
                .isInstanceOf(Problem.class)
                .hasFieldOrPropertyWithValue("code", "vault.keyForeign");
    }

    @Test
    void makesNoNewKeyWhenTheOldOneIsLost() throws IOException {
        vault("key");
        Files.delete(folder.resolve("key"));

        assertThatThrownBy(() -> vault("key"))
                .isInstanceOf(Problem.class)
                .hasFieldOrPropertyWithValue("code", "vault.keyMissing");
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Files.writeString(folder.resolve("key"), "{}");

        assertThatThrownBy(() -> vault("key"))
                .isInstanceOf(Problem.class)
                .hasFieldOrPropertyWithValue("code", "vault.keyUnusable");
    }

    @Test
    void takesTheKeyFromTheSettings() throws IOException {
        byte[] sealed = vault("key").seal("s3cret", PLACE);
        String key = Files.readString(folder.resolve("key"));

        Vault elsewhere = new Vault(new WorkspaceKey(key, folder.resolve("nowhere")), store);

        assertThat(elsewhere.open(sealed, PLACE)).isEqualTo("s3cret");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void theKeyFileIsForItsOwnerOnly() throws IOException {
        vault("key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private Vault vault(String file) {
        return new Vault(new WorkspaceKey("", folder.resolve(file)), store);
    }

    /** Makes the key file {@code other}, which is right for another store. */
    private Vault vaultOfAnotherStore() {
        var another = new DataKeyStore(JdbcClient.create(TestMetadata.migrated("vault")));
        return new Vault(new WorkspaceKey("", folder.resolve("other")), another);
    }
}
