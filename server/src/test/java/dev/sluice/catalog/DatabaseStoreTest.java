package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.engine.Session;
import dev.sluice.kernel.OrderBy;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.project.ProjectId;
import dev.sluice.testing.TestMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Lists of databases against a real PostgreSQL, page by page. */
class DatabaseStoreTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(TestMetadata.migrated("catalog"));
    private final DatabaseStore store =
            new DatabaseStore(jdbc, JsonMapper.builder().build());

    @BeforeEach
    void fill() {
        instance("a", "postgresql", "prod", "{\"site\": \"berlin\", \"tier\": \"1\"}");
        instance("b", "mysql", "dev", "{}");
        found("a", "orders", 30, NOON);
        found("a", "stock_1", 10, NOON.plusSeconds(2));
        found("b", "Orders_old", 20, NOON.plusSeconds(1));
        found("b", "stock%1", 20, NOON.plusSeconds(3));
    }

    @Test
    void everyOrderGivesEachDatabaseOnceInBothDirections() {
        Map<String, List<String>> expected = Map.of(
                "", List.of("a/orders", "a/stock_1", "b/Orders_old", "b/stock%1"),
                "name desc", List.of("b/stock%1", "b/Orders_old", "a/stock_1", "a/orders"),
                "bytes", List.of("a/stock_1", "b/Orders_old", "b/stock%1", "a/orders"),
                "bytes desc", List.of("a/orders", "b/stock%1", "b/Orders_old", "a/stock_1"),
                "foundAt desc", List.of("b/stock%1", "a/stock_1", "b/Orders_old", "a/orders"),
                "environment", List.of("b/Orders_old", "b/stock%1", "a/orders", "a/stock_1"),
                "engine desc", List.of("a/stock_1", "a/orders", "b/stock%1", "b/Orders_old"));
        expected.forEach((order, names) -> {
            for (int size = 1; size <= 4; size++) {
                assertThat(pages(all(), order, size))
                        .as(order + ", pages of " + size)
                        .isEqualTo(names);
            }
        });
        assertThat(pages(all(), "database", 1)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void partOfANameIsTakenAtItsWordAndWithoutRegardToCase() {
        assertThat(pages(named("ORDERS"), "", 10)).containsExactly("a/orders", "b/Orders_old");
        assertThat(pages(named("k_1"), "", 10)).containsExactly("a/stock_1");
        assertThat(pages(named("%"), "", 10)).containsExactly("b/stock%1");
    }

    @Test
    void labelsOfTheInstanceCountUnlessTheDatabaseHasItsOwn() {
        DatabaseId orders =
                store.find(new InstanceId("a"), "orders").orElseThrow().id();
        store.update(orders, Optional.of(new ProjectId("mes")), Map.of("tier", "2"), 2);

        assertThat(pages(labelled("site", "berlin"), "", 10)).containsExactly("a/orders", "a/stock_1");
        assertThat(pages(labelled("tier", "1"), "", 10)).containsExactly("a/stock_1");
        assertThat(pages(labelled("tier", "2"), "", 10)).containsExactly("a/orders");
        Database found = store.find(orders).orElseThrow();
        assertThat(found.labels()).isEqualTo(Map.of("site", "berlin", "tier", "2"));
        assertThat(found.ownLabels()).isEqualTo(Map.of("tier", "2"));
    }

    @Test
    void syncLeavesADatabaseThatIsAsItWasAlone() {
        String before = written("orders");

        found("a", "orders", 30, NOON.plusSeconds(60));
        assertThat(written("orders")).isEqualTo(before);

        found("a", "orders", 31, NOON.plusSeconds(60));
        assertThat(store.find(new InstanceId("a"), "orders").orElseThrow().bytes())
                .isEqualTo(31);
    }

    @Test
    void whatWasGoneAndIsFoundAgainIsInTheListAgain() {
        store.gone(new InstanceId("a"), List.of("stock_1"), NOON);
        assertThat(pages(named("orders"), "", 10)).containsExactly("b/Orders_old");

        found("a", "orders", 30, NOON);
        assertThat(pages(named("orders"), "", 10)).containsExactly("a/orders", "b/Orders_old");
    }

    private List<String> pages(DatabaseFilter filter, String orderBy, int size) {
        List<String> names = new ArrayList<>();
        Optional<PageToken> after = Optional.empty();
        do {
            Page<Database> page = store.list(filter, new PageRequest(size, after, OrderBy.parse(orderBy)));
            page.items().forEach(d -> names.add(d.instance() + "/" + d.databaseName()));
            after = page.next();
        } while (after.isPresent());
        return names;
    }

    private void instance(String id, String engine, String environment, String labels) {
        jdbc.sql("""
                        insert into catalog.instance (id, title, engine, environment, host, port, admin_user,
                            admin_secret, reader_user, reader_secret, tls_mode, tls_authority, tls_certificate,
                            tls_key, options, labels, created_at, sync_error, version)
                        values (:id, :id, :engine, :environment, 'localhost', 1, '', '', '', '', 'DISABLE', '', '', '',
                            '{}', :labels::jsonb, now(), '', 1)
                        """)
                .param("id", id)
                .param("engine", engine)
                .param("environment", environment)
                .param("labels", labels)
                .update();
    }

    private void found(String instance, String name, long bytes, Instant at) {
        store.found(
                UUID.randomUUID(), new InstanceId(instance), new Session.Database(name, "me", "UTF8", "C", bytes), at);
    }

    /** The transaction that wrote the row last. */
    private String written(String name) {
        return jdbc.sql("select xmin::text from catalog.database where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static DatabaseFilter all() {
        return filter(Optional.empty(), Map.of());
    }

    private static DatabaseFilter named(String text) {
        return filter(Optional.of(text), Map.of());
    }

    private static DatabaseFilter labelled(String key, String value) {
        return filter(Optional.empty(), Map.of(key, value));
    }

    private static DatabaseFilter filter(Optional<String> text, Map<String, String> labels) {
        return new DatabaseFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text, labels, Optional.empty());
    }
}
