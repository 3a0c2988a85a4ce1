package dev.sluice.approval;

import dev.sluice.issue.Issue;
import dev.sluice.issue.IssueStatus;
import dev.sluice.issue.Issues;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Learns at the start of the server which issues are open that were asked about before this room kept it in mind. */
@Component
class IssueCatchUp implements ApplicationRunner {
    private static final int BATCH = 1000;

    private final WaitingApprovalStore store;
    private final Issues issues;

    IssueCatchUp(WaitingApprovalStore store, Issues issues) {
        this.store = store;
        this.issues = issues;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        List<UUID> unknown = store.unknown(BATCH);
        while (!unknown.isEmpty()) {
            List<UUID> open = issues.find(unknown).stream()
                    .filter(issue -> issue.status() == IssueStatus.OPEN)
                    .map(Issue::uid)
                    .toList();
            store.know(unknown, open);
            unknown = store.unknown(BATCH);
        }
    }
}
