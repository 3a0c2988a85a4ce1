package dev.sluice.change.plan;

import dev.sluice.sql.text.Script;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scripts in the metadata schema {@code change}. */
@Component
class ScriptStore {
    private final JdbcClient jdbc;

    ScriptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing when it is there. */
    void insert(Script script, Instant now) {
        jdbc.sql("""
                        insert into change.script (digest, text, created_at) values (:digest, :text, :now)
                        on conflict do nothing
                        """)
                .param("digest", script.digest())
                .param("text", script.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Script> find(String digest) {
        return jdbc.sql("select text from change.script where digest = :digest")
                .param("digest", digest)
                .query(String.class)
                .optional()
                .map(Script::new);
    }
}
