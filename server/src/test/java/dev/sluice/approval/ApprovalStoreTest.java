package dev.sluice.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.testing.TestMetadata;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ApprovalStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");

    @Test
    void readsARequestAndItsDecisionsWithOneConnection() {
        var store = new ApprovalStore(
                JdbcClient.create(TestMetadata.throughOneConnection("approval")),
                JsonMapper.builder().build());
        UUID issue = UUID.randomUUID();
        var asked = new Approval(
                UUID.randomUUID(),
                issue,
                "plant",
                "sha256:1",
                List.of("owner"),
                List.of("users/ada"),
                ApprovalStatus.PENDING,
                NOW,
                List.of());
        store.insert(asked);
        store.decide(asked.with(
                List.of(new Approval.Decision(0, Approval.Verdict.REJECTED, "users/grace", "Not like this.", NOW))));

        assertThat(store.find(issue).orElseThrow().decisions())
                .singleElement()
                .extracting(Approval.Decision::comment)
                .isEqualTo("Not like this.");
    }
}
