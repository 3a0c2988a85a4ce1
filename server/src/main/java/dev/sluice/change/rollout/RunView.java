package dev.sluice.change.rollout;

import dev.sluice.engine.Progress;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** @param waiting sessions that hold what it waits for, right now */
@Schema(name = "Run")
record RunView(
        int attempt,
        String actor,
        RunStatus status,
        int statement,
        int statements,
        Optional<String> message,
        Optional<String> next,
        List<BlockerView> waiting,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    @Schema(name = "Blocker")
    record BlockerView(String session, String user, String query, long ageSeconds) {}

    /**
     * @param microseconds how long the statement took
     * @param rows affected or returned; -1 when the server did not say
     */
    @Schema(name = "LogEntry")
    record LogView(
            int seq,
            int statement,
            int line,
            int column,
            String text,
            Instant startedAt,
            long microseconds,
            long rows,
            List<String> notices,
            Optional<String> error,
            int tries) {
        static LogView of(LogEntry e) {
            return new LogView(
                    e.seq(),
                    e.statement(),
                    e.line(),
                    e.column(),
                    e.text(),
                    e.startedAt(),
                    e.duration().toNanos() / 1000,
                    e.rows(),
                    e.notices(),
                    Optional.of(e.error()).filter(text -> !text.isEmpty()),
                    e.tries());
        }
    }

    static RunView of(Run r) {
        return new RunView(
                r.attempt(),
                r.actor(),
                r.status(),
                r.statement(),
                r.statements(),
                Optional.of(r.message()).filter(text -> !text.isEmpty()),
                Optional.of(r.next()).filter(text -> !text.isEmpty()),
                r.waiting().stream().map(RunView::blocker).toList(),
                r.startedAt(),
                r.finishedAt());
    }

    private static BlockerView blocker(Progress.Blocker b) {
        return new BlockerView(b.session(), b.user(), b.query(), b.age().toSeconds());
    }
}
