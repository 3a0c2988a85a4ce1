package dev.sluice.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.Answer;
import dev.sluice.testing.RecordedEvents;
import dev.sluice.testing.ServerTest;
import dev.sluice.testing.TestClient;
import dev.sluice.testing.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All environments get their places in one call, or none does. */
@ServerTest
class EnvironmentOrderTest {
    private final TestClient admin;
    private final RecordedEvents events;
    private final JdbcClient jdbc;
    private List<String> before = List.of();

    EnvironmentOrderTest(TestServer server, RecordedEvents events, JdbcClient jdbc) {
        this.admin = server.admin();
        this.events = events;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void remember() {
        before = order();
    }

    @AfterEach
    void putBack() {
        reorder(before).mustBeGood();
    }

    private List<String> order() {
        return ids(admin.get("/v1/environments"));
    }

    private static List<String> ids(Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(each -> each.at("/id").asString())
                .toList();
    }

    private Answer reorder(List<String> order) {
        return admin.post("/v1/environments:reorder", Map.of("environments", order));
    }

    @Test
    void theOrderIsAsItWasSentAndThoseThatMovedTell() {
        List<String> other = new ArrayList<>(before);
        Collections.swap(other, 0, 1);
        reorder(before).mustBeGood();
        int told = events.kinds("environments/" + other.getFirst()).size();
        int quiet = events.kinds("environments/" + other.getLast()).size();

        Answer answer = reorder(other).mustBeGood();

        assertThat(ids(answer)).isEqualTo(other);
        assertThat(order()).isEqualTo(other);
        assertThat(events.kinds("environments/" + other.getFirst())).hasSize(told + 1);
        assertThat(events.kinds("environments/" + other.getLast())).hasSize(quiet);
        assertThat(audited()).isPositive();
    }

    private long audited() {
        return jdbc.sql(
                        "select count(*) from audit.entry where route = '/v1/environments:reorder' and outcome = 'DONE'")
                .query(Long.class)
                .single();
    }

    @Test
    void anOrderThatForgetsOrRepeatsOneChangesNothing() {
        List<String> repeated = new ArrayList<>(before);
        repeated.set(0, before.getLast());

        assertThat(reorder(before.subList(1, before.size())).code()).isEqualTo("catalog.orderIncomplete");
        assertThat(reorder(repeated).code()).isEqualTo("catalog.orderIncomplete");
        assertThat(order()).isEqualTo(before);
    }
}
