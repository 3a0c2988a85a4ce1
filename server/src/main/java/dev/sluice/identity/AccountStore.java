package dev.sluice.identity;

import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code identity.account}. */
@Component
class AccountStore {
    private static final String SELECT = """
            select name, kind, display_name, email, created_at, disabled_at, version
            from identity.account
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the name is taken */
    boolean insert(Account account, Optional<String> passwordHash) {
        return jdbc.sql("""
                        insert into identity.account
                            (name, kind, display_name, email, password_hash, created_at, version)
                        values (:name, :kind, :displayName, :email, :passwordHash, :createdAt, :version)
                        on conflict (name) do nothing
                        """)
                        .param("name", account.name())
                        .param("kind", account.kind().name())
                        .param("displayName", account.displayName())
                        .param("email", account.email().orElse(null))
                        .param("passwordHash", passwordHash.orElse(null))
                        .param("createdAt", utc(account.createdAt()))
                        .param("version", account.version())
                        .update()
                == 1;
    }

    void update(Account account) {
        jdbc.sql("""
                update identity.account
                set display_name = :displayName, email = :email, disabled_at = :disabledAt, version = :version
                where name = :name
                """)
                .param("name", account.name())
                .param("displayName", account.displayName())
                .param("email", account.email().orElse(null))
                .param("disabledAt", account.disabledAt().map(AccountStore::utc).orElse(null))
                .param("version", account.version())
                .update();
    }

    void setPassword(String name, String hash) {
        jdbc.sql("update identity.account set password_hash = :hash, version = version + 1 where name = :name")
                .param("name", name)
                .param("hash", hash)
                .update();
    }

    Optional<String> passwordHash(String name) {
        return jdbc.sql("select password_hash from identity.account where name = :name and password_hash is not null")
                .param("name", name)
                .query(String.class)
                .optional();
    }

    boolean empty() {
        return !jdbc.sql("select exists (select 1 from identity.account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> find(String name) {
        return jdbc.sql(SELECT + "where name = :name")
                .param("name", name)
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> lock(String name) {
        return jdbc.sql(SELECT + "where name = :name for update")
                .param("name", name)
                .query(AccountStore::account)
                .optional();
    }

    Page<Account> list(Account.Kind kind, PageRequest page) {
        var rows = jdbc.sql(SELECT + "where kind = :kind and name > :after order by name limit :limit")
                .param("kind", kind.name())
                .param("after", page.key(0, ""))
                .param("limit", page.limit())
                .query(AccountStore::account)
                .list();
        return Page.of(rows, page, account -> PageToken.of(account.name()));
    }

    /** Resource names of the groups that the account is in. */
    Set<String> groupsOf(String account) {
        return jdbc.sql("select team from identity.membership where account = :account")
                .param("account", account)
                .query(String.class)
                .set();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getString("name"),
                Account.Kind.valueOf(row.getString("kind")),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("email")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "disabled_at"),
                row.getLong("version"));
    }
}
