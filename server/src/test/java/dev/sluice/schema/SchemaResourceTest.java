package dev.sluice.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestProject;
import dev.sluice.testing.TestServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The schema of a database as members of its project see it. */
@ServerTest
class SchemaResourceTest {
    private static final String SHOP = """
            create type mood as enum ('fine', 'sad');
            create domain price as numeric(10, 2) default 0 not null constraint positive check (value >= 0);
            create table customer (id bigint generated always as identity primary key, name text not null, feels mood);
            create table orders (
                id bigint primary key, customer bigint not null constraint fk_customer references customer on delete cascade,
                paid price, note varchar(20) default 'none');
            create index orders_by_customer on orders (customer) where paid > 0;
            comment on table orders is 'What people bought';
            comment on column orders.note is 'Free text';
            create table lines (id int primary key, "order" bigint references orders);
            create table measured (at date not null) partition by range (at);
            create table measured_2026 partition of measured for values from ('2026-01-01') to ('2027-01-01');
            create view rich as select id from customer;
            create materialized view totals as select customer, count(*) from orders group by customer;
            create sequence invoice start 7;
            create function add(a int, b int) returns int language sql as 'select a + b';
            create function touch() returns trigger language plpgsql as 'begin return new; end';
            create trigger on_touch before update on orders for each row execute function touch();
            """;

    private final TestServer server;
    private final JdbcClient jdbc;

    SchemaResourceTest(TestServer server, JdbcClient jdbc) {
        this.server = server;
        this.jdbc = jdbc;
    }

    private TestProject shop() throws SQLException {
        TestProject project = TestProject.in(server, "dev");
        project.tell(SHOP);
        return project;
    }

    private static String path(TestProject project) {
        return "/v1/projects/" + project.id() + "/" + project.database() + "/schema";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(each -> each.at("/" + field).asString())
                .toList();
    }

    @Test
    void whatWasNeverReadSaysSoAndIsReadOnDemand() throws SQLException {
        TestProject project = shop();

        Answer before = project.developer().get(path(project));
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.code()).isEqualTo("schema.notRead");

        Answer refreshed = project.developer().post(path(project) + ":refresh").mustBeGood();
        assertThat(refreshed.json().at("/first").asBoolean()).isTrue();
        assertThat(refreshed.json().at("/differences").asInt()).isZero();

        JsonNode after = project.developer().get(path(project)).mustBeGood().json();
        assertThat(after.at("/occasion").asString()).isEqualTo("REFRESH");
        assertThat(after.at("/engine").asString()).isEqualTo("postgresql");
        assertThat(after.at("/sizedAt").asString()).isNotEmpty();
        assertThat(after.at("/fingerprint").asString()).startsWith("sha256:");
        JsonNode counts = after.at("/namespaces")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals("public"))
                .findFirst()
                .orElseThrow()
                .at("/counts");
        assertThat(counts.at("/TABLE").asInt()).isEqualTo(5);
        assertThat(counts.at("/MATERIALIZED_VIEW").asInt()).isEqualTo(1);
        assertThat(counts.at("/FUNCTION").asInt()).isEqualTo(2);
    }

    @Test
    void readingAgainSaysWhatDiffers() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();
        project.tell("drop view rich; alter table lines add column amount int; create table extra (id int)");

        JsonNode refreshed = project.developer()
                .post(path(project) + ":refresh")
                .mustBeGood()
                .json();

        assertThat(refreshed.at("/first").asBoolean()).isFalse();
        assertThat(refreshed.at("/differences").asInt()).isEqualTo(3);
        assertThat(refreshed
                        .at("/changes")
                        .valueStream()
                        .map(each -> each.at("/fate").asString() + " "
                                + each.at("/object").asString()))
                .containsExactlyInAnyOrder(
                        "REMOVED view public.rich", "CHANGED table public.lines", "ADDED table public.extra");
    }

    @Test
    void anObjectHasItsColumnsKeysAndDdl() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        Answer answer = project.developer()
                .get(path(project) + ":object?object=" + encoded("table public.orders"))
                .mustBeGood();
        JsonNode orders = answer.json();

        assertThat(answer.at("/comment")).isEqualTo("What people bought");
        assertThat(texts(orders.at("/columns"), "name")).containsExactly("id", "customer", "paid", "note");
        assertThat(answer.at("/columns/3/type")).isEqualTo("character varying(20)");
        assertThat(answer.at("/columns/3/defaultValue")).contains("none");
        assertThat(answer.at("/columns/3/comment")).isEqualTo("Free text");
        assertThat(orders.at("/constraints")
                        .valueStream()
                        .filter(each -> each.at("/kind").asString().equals("FOREIGN_KEY"))
                        .map(each -> each.at("/references/object").asString() + " "
                                + each.at("/references/onDelete").asString()))
                .containsExactly("table public.customer CASCADE");
        assertThat(texts(orders.at("/indexes"), "name")).containsExactly("orders_by_customer");
        assertThat(texts(orders.at("/triggers"), "name")).containsExactly("on_touch");
        assertThat(texts(orders.at("/referencedBy"), "object")).containsExactly("table public.lines");
        assertThat(orders.at("/bytes").asLong()).isPositive();
        assertThat(answer.at("/ddl"))
                .contains("CREATE TABLE public.orders")
                .contains("orders_by_customer")
                .contains("fk_customer")
                .contains("on_touch")
                .doesNotContain("CREATE TABLE public.lines");
    }

    @Test
    void everyKindIsListedAndCanBeFetched() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        JsonNode items = project.developer()
                .get(path(project) + "/objects?namespace=public&pageSize=1000")
                .mustBeGood()
                .json()
                .at("/items");

        assertThat(texts(items, "object"))
                .containsExactly(
                        "table public.customer",
                        "table public.lines",
                        "table public.measured",
                        "table public.measured_2026",
                        "table public.orders",
                        "view public.rich",
                        "materialized view public.totals",
                        "sequence public.invoice",
                        "function public.add(a integer, b integer)",
                        "function public.touch()",
                        "type public.mood",
                        "type public.price");
        for (String object : texts(items, "object")) {
            Answer one = project.developer().get(path(project) + ":object?object=" + encoded(object));
            assertThat(one.at("/ddl")).as(object).isNotBlank();
        }
        assertThat(fetched(project, "type public.mood")
                        .at("/values")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("fine", "sad");
        assertThat(fetched(project, "type public.price").at("/facts/type").asString())
                .isEqualTo("numeric(10,2)");
        assertThat(fetched(project, "sequence public.invoice")
                        .at("/facts/start")
                        .asString())
                .isEqualTo("7");
        assertThat(fetched(project, "table public.measured_2026")
                        .at("/partitioning/parent")
                        .asString())
                .isEqualTo("public.measured");
    }

    private static JsonNode fetched(TestProject project, String object) {
        return project.developer()
                .get(path(project) + ":object?object=" + encoded(object))
                .mustBeGood()
                .json();
    }

    @Test
    void aListIsPagedWithoutLossAndSearchedByNameAndColumn() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            Answer page = project.developer()
                    .get(path(project) + "/objects?pageSize=4&pageToken=" + token)
                    .mustBeGood();
            paged.addAll(texts(page.json().at("/items"), "object"));
            token = page.at("/nextPageToken");
        } while (!token.isEmpty());
        assertThat(paged).doesNotHaveDuplicates().contains("type public.mood", "table public.customer");
        assertThat(paged)
                .isEqualTo(texts(
                        project.developer()
                                .get(path(project) + "/objects")
                                .json()
                                .at("/items"),
                        "object"));

        JsonNode found = project.developer()
                .get(path(project) + "/objects?kind=TABLE&text=CUST")
                .mustBeGood()
                .json();
        assertThat(texts(found.at("/items"), "object")).containsExactly("table public.customer", "table public.orders");
        assertThat(found.at("/items/1/columns").valueStream().map(JsonNode::asString))
                .containsExactly("customer");
    }

    @Test
    void aDiagramHoldsTablesAndTheForeignKeysBetweenThem() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        JsonNode all = project.developer()
                .get(path(project) + ":diagram?namespace=public")
                .mustBeGood()
                .json();
        assertThat(texts(all.at("/tables"), "name")).containsExactly("customer", "lines", "measured", "orders");
        assertThat(all.at("/links")
                        .valueStream()
                        .map(each -> each.at("/from").asString() + " → "
                                + each.at("/to").asString()))
                .containsExactlyInAnyOrder(
                        "table public.lines → table public.orders", "table public.orders → table public.customer");
        assertThat(all.at("/leftOut").asInt()).isZero();

        String around = path(project) + ":diagram?object=" + encoded("table public.customer") + "&depth=";
        assertThat(texts(project.developer().get(around + 1).json().at("/tables"), "name"))
                .containsExactly("customer", "orders");
        assertThat(texts(project.developer().get(around + 2).json().at("/tables"), "name"))
                .containsExactly("customer", "lines", "orders");
        assertThat(project.developer().get(around + 9).code()).isEqualTo("schema.depthInvalid");
    }

    @Test
    void theWholeDdlMakesTheSchemaAgain() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        Answer ddl = project.developer().get(path(project) + ":ddl").mustBeGood();

        assertThat(ddl.header("Content-Type")).startsWith("text/plain");
        TestProject twin = TestProject.in(server, "dev");
        twin.tell(ddl.text());
        twin.developer().post(path(twin) + ":refresh").mustBeGood();
        assertThat(twin.developer().get(path(twin)).at("/fingerprint"))
                .isEqualTo(project.developer().get(path(project)).at("/fingerprint"));
    }

    @Test
    void aCheckAndAChangeLeaveTheNewestSchema() throws Exception {
        TestProject project = shop();
        String issue = project.approved("create table later (id int primary key)");
        assertThat(project.developer().get(path(project)).at("/occasion")).isEqualTo("CHECK");
        assertThat(project.developer()
                        .get(path(project) + ":object?object=" + encoded("table public.later"))
                        .code())
                .isEqualTo("schema.objectNotFound");

        project.owner().post("/v1/" + issue + "/rollout", Map.of()).mustBeGood();
        assertThat(project.ended(issue)).isEqualTo("DONE");

        assertThat(project.developer().get(path(project)).at("/occasion")).isEqualTo("CHANGE");
        assertThat(fetched(project, "table public.later").at("/columns/0/name").asString())
                .isEqualTo("id");
        assertThat(fetched(project, "table public.orders").at("/bytes").asLong())
                .isPositive();
    }

    @Test
    void onlyMembersOfItsProjectSeeIt() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();
        String foreign = server.project();
        TestClient stranger = server.with("owner", Optional.of(foreign));
        TestClient viewer = server.with("viewer", Optional.of(project.id()));

        assertThat(stranger.get(path(project)).code()).isEqualTo("access.denied");
        // One's own project does not open a database of another.
        assertThat(stranger.get("/v1/projects/" + foreign + "/" + project.database() + "/schema")
                        .code())
                .isEqualTo("catalog.databaseNotFound");
        assertThat(viewer.get(path(project)).status()).isEqualTo(200);
        assertThat(viewer.post(path(project) + ":refresh").code()).isEqualTo("access.denied");
    }

    @Test
    void whatCannotBeReachedSaysWhyAndWhatIsKnownStays() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();
        Map<String, Object> broken = new HashMap<>(TestProject.instance(project.id(), "dev", project.target()));
        broken.put("adminPassword", "not-the-password-of-tests");
        broken.put("adminUser", "nobody-of-tests");
        broken.remove("id");
        project.admin().put("/v1/instances/" + project.id(), broken).mustBeGood();

        Answer refused = project.developer().post(path(project) + ":refresh");

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.code()).isEqualTo("schema.unreadable");
        assertThat(refused.at("/kind")).isEqualTo("LOGIN");
        assertThat(refused.at("/next")).isNotBlank();
        assertThat(project.developer().get(path(project)).status()).isEqualTo(200);
    }

    @Test
    void aRefreshIsAudited() throws SQLException {
        TestProject project = shop();
        project.developer().post(path(project) + ":refresh").mustBeGood();

        assertThat(jdbc.sql(
                                "select count(*) from audit.entry where permission = 'schemas.refresh' and project = :project")
                        .param("project", project.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }
}
