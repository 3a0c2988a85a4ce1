package dev.sluice.change.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.issue.IssueId;
import dev.sluice.project.ProjectId;
import dev.sluice.testing.TestMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PlanStoreTest {

    @Test
    void readsAPlanAndItsChangesWithOneConnection() {
        var store = new PlanStore(
                JdbcClient.create(TestMetadata.throughOneConnection("change")),
                JsonMapper.builder().build());
        var plan = new Plan(
                new PlanId(UUID.randomUUID()),
                new IssueId(new ProjectId("plant"), 1),
                UUID.randomUUID(),
                1,
                "sha256:1",
                "users/ada",
                Instant.parse("2026-11-28T07:00:00Z"),
                List.of(new Plan.Step(0, "First", List.of(), List.of("all"), Map.of("default", "sha256:2"))));
        store.insert(plan);

        assertThat(store.latest(plan.issueUid())).contains(plan);
        assertThat(store.find(plan.id())).contains(plan);
    }
}
