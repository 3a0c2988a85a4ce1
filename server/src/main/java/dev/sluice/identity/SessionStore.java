package dev.sluice.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code identity.session} and {@code identity.failure}. */
@Component
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Session(String account, Instant createdAt, Instant usedAt) {}

    /** Wrong passwords in a row. */
    record Failures(int times, Instant lastAt) {}

    /** A transaction, so that the audit entry of signing in is kept with it. */
    @Transactional
    void insert(byte[] idHash, String account, Instant now) {
        jdbc.sql("""
                insert into identity.session (id_hash, account, created_at, used_at)
                values (:idHash, :account, :now, :now)
                """)
                .param("idHash", idHash)
                .param("account", account)
                .param("now", AccountStore.utc(now))
                .update();
    }

    Optional<Session> find(byte[] idHash) {
        return jdbc.sql("select account, created_at, used_at from identity.session where id_hash = :idHash")
                .param("idHash", idHash)
                .query((row, number) -> new Session(
                        row.getString("account"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("used_at").toInstant()))
                .optional();
    }

    void used(byte[] idHash, Instant now) {
        jdbc.sql("update identity.session set used_at = :now where id_hash = :idHash")
                .param("idHash", idHash)
                .param("now", AccountStore.utc(now))
                .update();
    }

    @Transactional
    void delete(byte[] idHash) {
        jdbc.sql("delete from identity.session where id_hash = :idHash")
                .param("idHash", idHash)
                .update();
    }

    /** @param principal an account, or a group: then of all its members */
    void deleteAllOf(String principal) {
        jdbc.sql("""
                delete from identity.session
                where account = :principal
                   or account in (select account from identity.membership where team = :principal)
                """).param("principal", principal).update();
    }

    int deleteIdle(Instant usedBefore, Instant createdBefore) {
        return jdbc.sql("delete from identity.session where used_at < :used or created_at < :created")
                .param("used", AccountStore.utc(usedBefore))
                .param("created", AccountStore.utc(createdBefore))
                .update();
    }

    Optional<Failures> failures(String subject) {
        return jdbc.sql("select times, last_at from identity.failure where subject = :subject")
                .param("subject", subject)
                .query((row, number) -> new Failures(
                        row.getInt("times"), row.getTimestamp("last_at").toInstant()))
                .optional();
    }

    void failed(String subject, Instant now) {
        jdbc.sql("""
                insert into identity.failure as known (subject, times, last_at) values (:subject, 1, :now)
                on conflict (subject) do update set times = known.times + 1, last_at = excluded.last_at
                """)
                .param("subject", subject)
                .param("now", AccountStore.utc(now))
                .update();
    }

    void forgetFailures(String subject) {
        jdbc.sql("delete from identity.failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    int forgetFailuresBefore(Instant before) {
        return jdbc.sql("delete from identity.failure where last_at < :before")
                .param("before", AccountStore.utc(before))
                .update();
    }
}
