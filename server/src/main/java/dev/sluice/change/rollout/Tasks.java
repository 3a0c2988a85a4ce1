package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to tasks, their runs and logs. {@link TaskDecisions} is for what people do about them. */
@Component
public class Tasks {
    private final TaskStore store;
    private final RunStore runs;
    private final Rollouts rollouts;

    Tasks(TaskStore store, RunStore runs, Rollouts rollouts) {
        this.store = store;
        this.runs = runs;
        this.rollouts = rollouts;
    }

    /**
     * By stage, database and change.
     *
     * @param ordinal of the rollout; the newest when absent
     */
    public Page<Task> list(IssueId issue, Optional<Integer> ordinal, TaskFilter filter, PageRequest page) {
        Rollout rollout = ordinal.isEmpty()
                ? rollouts.get(issue)
                : rollouts.list(issue).stream()
                        .filter(r -> r.ordinal() == ordinal.get())
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound(
                                "rollout.notFound", issue.name() + " has no rollout " + ordinal.get() + "."));
        return Page.of(
                store.list(rollout.id(), filter, page),
                page,
                task -> PageToken.of(
                        String.valueOf(task.stage()),
                        task.name(),
                        String.valueOf(task.change()),
                        task.id().value().toString()));
    }

    /**
     * A task of any rollout of the issue.
     *
     * @throws Problem {@code rollout.taskNotFound}
     */
    public Task get(IssueId issue, UUID id) {
        return store.find(new TaskId(id))
                .filter(task -> rollouts.list(issue).stream().anyMatch(r -> r.id().equals(task.rollout())))
                .orElseThrow(() -> Problem.notFound(
                        "rollout.taskNotFound", issue.name() + " has no task " + id + " in a rollout."));
    }

    /** Newest first. */
    public List<Run> runs(IssueId issue, UUID id) {
        return runs.of(get(issue, id).id());
    }

    /** Statements in the order in which they ended. */
    public Page<LogEntry> log(IssueId issue, UUID id, int attempt, PageRequest page) {
        Task task = get(issue, id);
        return Page.of(runs.log(task.id(), attempt, page), page, entry -> PageToken.of(String.valueOf(entry.seq())));
    }
}
