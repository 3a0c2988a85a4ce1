package dev.sluice.change.plan;

import java.util.Map;

/** How many targets of a plan are in which state; states without any are left out. */
public record CheckSummary(Map<CheckStatus, Long> counts) {

    public long count(CheckStatus status) {
        return counts.getOrDefault(status, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean finished() {
        return count(CheckStatus.QUEUED) == 0 && count(CheckStatus.RUNNING) == 0;
    }
}
