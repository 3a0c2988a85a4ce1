package dev.sluice.vault;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed data key in the metadata schema {@code vault}. */
@Component
class DataKeyStore {
    private final JdbcClient jdbc;

    DataKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<byte[]> find() {
        return jdbc.sql("select sealed from vault.data_key")
                .query((row, n) -> row.getBytes("sealed"))
                .optional();
    }

    /** Does nothing when there is one. */
    void insert(byte[] sealed) {
        jdbc.sql("insert into vault.data_key (sealed) values (:sealed) on conflict do nothing")
                .param("sealed", sealed)
                .update();
    }
}
