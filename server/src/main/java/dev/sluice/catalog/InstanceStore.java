package dev.sluice.catalog;

import dev.sluice.engine.Secret;
import dev.sluice.engine.Tls;
import dev.sluice.kernel.PageRequest;
import dev.sluice.sql.dialect.EngineId;
import dev.sluice.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@code catalog.instance}; secrets are sealed on the way in and opened on the way out. */
@Component
class InstanceStore {
    private static final String SELECT = """
            select id, title, engine, environment, host, port, admin_user, admin_secret, reader_user, reader_secret,
                   tls_mode, tls_authority, tls_certificate, tls_key, options, labels, created_at, synced_at,
                   sync_error, version
            from catalog.instance
            """;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Vault vault;

    InstanceStore(JdbcClient jdbc, JsonMapper json, Vault vault) {
        this.jdbc = jdbc;
        this.json = json;
        this.vault = vault;
    }

    /** @return false when there is one of that id */
    boolean insert(Instance instance) {
        return params(jdbc.sql("""
                        insert into catalog.instance
                            (id, title, engine, environment, host, port, admin_user, admin_secret, reader_user,
                             reader_secret, tls_mode, tls_authority, tls_certificate, tls_key, options, labels,
                             created_at, sync_error, version)
                        values (:id, :title, :engine, :environment, :host, :port, :adminUser, :adminSecret, :readerUser,
                                :readerSecret, :tlsMode, :tlsAuthority, :tlsCertificate, :tlsKey, :options::jsonb,
                                :labels::jsonb, :created, '', :version)
                        on conflict (id) do nothing
                        """), instance)
                        .param("engine", instance.engine().value())
                        .param("created", instance.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Its databases take over what lists find them by. */
    void update(Instance instance) {
        params(jdbc.sql("""
                        update catalog.instance
                        set title = :title, environment = :environment, host = :host, port = :port,
                            admin_user = :adminUser, admin_secret = :adminSecret, reader_user = :readerUser,
                            reader_secret = :readerSecret, tls_mode = :tlsMode, tls_authority = :tlsAuthority,
                            tls_certificate = :tlsCertificate, tls_key = :tlsKey, options = :options::jsonb,
                            labels = :labels::jsonb, version = :version
                        where id = :id
                        """), instance).update();
        jdbc.sql("""
                        update catalog.database
                        set environment = :environment, all_labels = :labels::jsonb || labels
                        where instance = :instance
                          and (environment, all_labels) is distinct from (:environment, :labels::jsonb || labels)
                        """)
                .param("environment", instance.environment().value())
                .param("labels", json.writeValueAsString(instance.labels()))
                .param("instance", instance.id().value())
                .update();
    }

    private JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, Instance instance) {
        return statement
                .param("id", instance.id().value())
                .param("title", instance.title())
                .param("environment", instance.environment().value())
                .param("host", instance.host())
                .param("port", instance.port())
                .param("adminUser", instance.admin().user())
                .param(
                        "adminSecret",
                        vault.seal(instance.admin().password().value(), place(instance.id(), "admin_secret")))
                .param("readerUser", instance.reader().user())
                .param(
                        "readerSecret",
                        vault.seal(instance.reader().password().value(), place(instance.id(), "reader_secret")))
                .param("tlsMode", instance.tls().mode().name())
                .param("tlsAuthority", instance.tls().authority().orElse(""))
                .param("tlsCertificate", instance.tls().certificate().orElse(""))
                .param(
                        "tlsKey",
                        vault.seal(instance.tls().key().orElse(Secret.NONE).value(), place(instance.id(), "tls_key")))
                .param("options", json.writeValueAsString(instance.options()))
                .param("labels", json.writeValueAsString(instance.labels()))
                .param("version", instance.version());
    }

    void synced(InstanceId id, Instant at, String error) {
        jdbc.sql("update catalog.instance set synced_at = :at, sync_error = :error where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("error", error)
                .param("id", id.value())
                .update();
    }

    Optional<Instance> find(InstanceId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(this::instance)
                .optional();
    }

    /** Ordered by id. */
    List<Instance> list(Optional<String> environment, PageRequest page) {
        return jdbc.sql(SELECT + """
                        where id > :after and (:environment = '' or environment = :environment)
                        order by id limit :limit
                        """)
                .param("after", page.key(0, ""))
                .param("environment", environment.orElse(""))
                .param("limit", page.limit())
                .query(this::instance)
                .list();
    }

    /** Ids of all. */
    List<InstanceId> ids() {
        return jdbc.sql("select id from catalog.instance order by id").query(String.class).list().stream()
                .map(InstanceId::new)
                .toList();
    }

    void delete(InstanceId id) {
        jdbc.sql("delete from catalog.instance where id = :id")
                .param("id", id.value())
                .update();
    }

    private Instance instance(ResultSet row, int n) throws SQLException {
        var id = new InstanceId(row.getString("id"));
        return new Instance(
                id,
                row.getString("title"),
                new EngineId(row.getString("engine")),
                new EnvironmentId(row.getString("environment")),
                row.getString("host"),
                row.getInt("port"),
                new Account(row.getString("admin_user"), secret(row, id, "admin_secret")),
                new Account(row.getString("reader_user"), secret(row, id, "reader_secret")),
                new Tls(
                        Tls.Mode.valueOf(row.getString("tls_mode")),
                        said(row.getString("tls_authority")),
                        said(row.getString("tls_certificate")),
                        Optional.of(secret(row, id, "tls_key"))
                                .filter(s -> !s.value().isEmpty())),
                json.readValue(row.getString("options"), TEXTS),
                json.readValue(row.getString("labels"), TEXTS),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("synced_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("sync_error"),
                row.getLong("version"));
    }

    private Secret secret(ResultSet row, InstanceId id, String column) throws SQLException {
        return new Secret(vault.open(row.getBytes(column), place(id, column)));
    }

    private static String place(InstanceId id, String column) {
        return "catalog.instance/" + id + "/" + column;
    }

    private static Optional<String> said(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
