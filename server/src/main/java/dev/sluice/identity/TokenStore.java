package dev.sluice.identity;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code identity.token}. */
@Component
class TokenStore {
    private static final String SELECT = """
            select id, account, title, permissions, created_at, expires_at, used_at
            from identity.token
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ApiToken token, byte[] secretHash) {
        jdbc.sql("""
                insert into identity.token (id, secret_hash, account, title, permissions, created_at, expires_at)
                values (:id, :secretHash, :account, :title, :permissions::text[], :createdAt, :expiresAt)
                """)
                .param("id", token.id())
                .param("secretHash", secretHash)
                .param("account", token.account())
                .param("title", token.title())
                .param(
                        "permissions",
                        token.permissions()
                                .map(names -> "{" + String.join(",", names) + "}")
                                .orElse(null))
                .param("createdAt", AccountStore.utc(token.createdAt()))
                .param("expiresAt", AccountStore.utc(token.expiresAt()))
                .update();
    }

    Optional<ApiToken> find(byte[] secretHash) {
        return jdbc.sql(SELECT + "where secret_hash = :secretHash")
                .param("secretHash", secretHash)
                .query(TokenStore::token)
                .optional();
    }

    Page<ApiToken> list(String account, PageRequest page) {
        var rows = jdbc.sql(SELECT + """
                        where account = :account and id > :after order by id limit :limit
                        """)
                .param("account", account)
                .param("after", page.key(0, UUID::fromString, new UUID(0, 0)))
                .param("limit", page.limit())
                .query(TokenStore::token)
                .list();
        return Page.of(rows, page, token -> PageToken.of(token.id().toString()));
    }

    void used(UUID id, Instant now) {
        jdbc.sql("update identity.token set used_at = :now where id = :id")
                .param("id", id)
                .param("now", AccountStore.utc(now))
                .update();
    }

    /** @return false when the account has no such token */
    boolean delete(String account, UUID id) {
        return jdbc.sql("delete from identity.token where id = :id and account = :account")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        Array permissions = row.getArray("permissions");
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("title"),
                permissions == null ? Optional.empty() : Optional.of(Set.of((String[]) permissions.getArray())),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                AccountStore.instant(row, "used_at"));
    }
}
