package dev.sluice.change.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.catalog.EnvironmentId;
import dev.sluice.change.plan.PlanId;
import dev.sluice.issue.IssueId;
import dev.sluice.project.ProjectId;
import dev.sluice.testing.TestMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class RolloutStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");

    private final JdbcClient jdbc = JdbcClient.create(TestMetadata.throughOneConnection("change"));
    private final RolloutStore store =
            new RolloutStore(jdbc, JsonMapper.builder().build());
    private final PlanId plan = new PlanId(UUID.randomUUID());
    private final UUID issue = UUID.randomUUID();

    @Test
    void readsRolloutsAndTheirStagesWithOneConnection() {
        plan();
        store.insert(rollout(1, RolloutStatus.RUNNING));

        assertThat(store.of(issue)).singleElement().satisfies(found -> {
            assertThat(found.stages()).hasSize(1);
            assertThat(store.find(found.id())).contains(found);
        });
    }

    @Test
    void keepsNoTwoRolloutsOfAnIssueThatGoOn() {
        plan();

        assertThat(store.insert(rollout(1, RolloutStatus.RUNNING))).isTrue();
        assertThat(store.insert(rollout(2, RolloutStatus.RUNNING))).isFalse();
        store.status(store.of(issue).getFirst().id(), RolloutStatus.CANCELLED, Optional.of(NOW));
        assertThat(store.insert(rollout(2, RolloutStatus.RUNNING))).isTrue();
        assertThat(store.of(issue)).extracting(Rollout::ordinal).containsExactly(2, 1);
    }

    private Rollout rollout(int ordinal, RolloutStatus status) {
        return new Rollout(
                new RolloutId(UUID.randomUUID()),
                new IssueId(new ProjectId("plant"), 1),
                issue,
                ordinal,
                plan,
                "sha256:1",
                status,
                5,
                false,
                "users/otto",
                NOW,
                Optional.empty(),
                0,
                List.of(new Stage(0, new EnvironmentId("dev"), true, StageStatus.WAITING, Map.of())));
    }

    private void plan() {
        jdbc.sql("""
                        insert into change.plan (id, project, issue, number, revision, digest, author, created_at)
                        values (:id, 'plant', :issue, 1, 1, 'sha256:1', 'users/ada', now())
                        """).param("id", plan.value()).param("issue", issue).update();
    }
}
