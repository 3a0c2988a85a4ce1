package dev.sluice.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.kernel.PageRequest;
import dev.sluice.testing.TestMetadata;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class ApprovalStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-28T07:00:00Z");

    private final ApprovalStore store = new ApprovalStore(
            JdbcClient.create(TestMetadata.throughOneConnection("approval")),
            JsonMapper.builder().build());
    private final UUID issue = UUID.randomUUID();

    @Test
    void readsARequestAndItsDecisionsWithOneConnection() {
        Approval asked = asked(1);
        store.insert(asked);
        store.decide(asked.with(
                List.of(new Approval.Decision(0, Approval.Verdict.REJECTED, "users/grace", "Not like this.", NOW))));

        assertThat(store.find(issue).orElseThrow().decisions())
                .singleElement()
                .extracting(Approval.Decision::comment)
                .isEqualTo("Not like this.");
    }

    @Test
    void anAnswerStaysOnRecordWhenTheSameIsAskedForAgain() {
        Approval first = asked(1);
        store.insert(first);
        store.decide(first.with(
                List.of(new Approval.Decision(0, Approval.Verdict.REJECTED, "users/grace", "Not like this.", NOW))));
        store.supersede(issue);
        store.insert(asked(2));

        assertThat(store.find(issue).orElseThrow().decisions()).isEmpty();
        assertThat(store.all(issue, PageRequest.first(10)))
                .extracting(Approval::status)
                .containsExactly(ApprovalStatus.SUPERSEDED, ApprovalStatus.PENDING);
        assertThat(store.all(issue, PageRequest.first(10)).getFirst().decisions())
                .extracting(Approval.Decision::comment)
                .containsExactly("Not like this.");
    }

    private Approval asked(int number) {
        return new Approval(
                new UUID(0, number),
                issue,
                "plant",
                "sha256:1",
                List.of("owner"),
                List.of("users/ada"),
                ApprovalStatus.PENDING,
                NOW,
                List.of());
    }
}
