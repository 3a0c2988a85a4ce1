package dev.sluice.web;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code web.answer}: what calls with an idempotency key were answered. */
@Component
class AnswerStore {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose key it is. */
    record Key(String actor, String key) {}

    /** An answer as it went out. */
    record Answer(int status, Optional<String> contentType, Optional<String> etag, byte[] body) {}

    /** @param answer absent while the call runs, or when its server died */
    record Known(byte[] requestHash, Optional<Answer> answer) {
        boolean sameRequest(byte[] hash) {
            return MessageDigest.isEqual(requestHash, hash);
        }
    }

    /** @return false when the key is known already */
    boolean begin(Key key, byte[] requestHash, Instant now) {
        return jdbc.sql("""
                        insert into web.answer (actor, key, request_hash, created_at)
                        values (:actor, :key, :requestHash, :now)
                        on conflict do nothing
                        """)
                        .param("actor", key.actor())
                        .param("key", key.key())
                        .param("requestHash", requestHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Known> find(Key key) {
        return jdbc.sql("""
                select request_hash, status, content_type, etag, body from web.answer
                where actor = :actor and key = :key
                """)
                .param("actor", key.actor())
                .param("key", key.key())
                .query(AnswerStore::known)
                .optional();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        byte[] hash = row.getBytes("request_hash");
        byte[] body = row.getBytes("body");
        if (body == null) {
            return new Known(hash, Optional.empty());
        }
        Answer answer = new Answer(
                row.getInt("status"),
                Optional.ofNullable(row.getString("content_type")),
                Optional.ofNullable(row.getString("etag")),
                body);
        return new Known(hash, Optional.of(answer));
    }

    void finish(Key key, Answer answer) {
        jdbc.sql("""
                update web.answer
                set status = :status, content_type = :contentType, etag = :etag, body = :body
                where actor = :actor and key = :key
                """)
                .param("actor", key.actor())
                .param("key", key.key())
                .param("status", answer.status())
                .param("contentType", answer.contentType().orElse(null))
                .param("etag", answer.etag().orElse(null))
                .param("body", answer.body())
                .update();
    }

    void forget(Key key) {
        jdbc.sql("delete from web.answer where actor = :actor and key = :key")
                .param("actor", key.actor())
                .param("key", key.key())
                .update();
    }

    void forgetBefore(Instant before) {
        jdbc.sql("delete from web.answer where created_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
