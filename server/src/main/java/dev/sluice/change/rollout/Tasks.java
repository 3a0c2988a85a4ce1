package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to tasks: list, look into, try again, skip, cancel. */
@Component
public class Tasks {
    private static final int REASON = 1000;

    private final TaskStore store;
    private final RunStore runs;
    private final Rollouts rollouts;
    private final RolloutSteps steps;
    private final RolloutFeed feed;
    private final TaskQueue queue;
    private final InstantSource clock;

    Tasks(
            TaskStore store,
            RunStore runs,
            Rollouts rollouts,
            RolloutSteps steps,
            RolloutFeed feed,
            TaskQueue queue,
            InstantSource clock) {
        this.store = store;
        this.runs = runs;
        this.rollouts = rollouts;
        this.steps = steps;
        this.feed = feed;
        this.queue = queue;
        this.clock = clock;
    }

    /** By stage, database and change. */
    public Page<Task> list(IssueId issue, TaskFilter filter, PageRequest page) {
        return Page.of(
                store.list(rollouts.get(issue).id(), filter, page),
                page,
                task -> PageToken.of(
                        String.valueOf(task.stage()),
                        task.name(),
                        String.valueOf(task.change()),
                        task.id().value().toString()));
    }

    /** @throws Problem {@code rollout.taskNotFound} */
    public Task get(IssueId issue, UUID id) {
        Rollout rollout = rollouts.get(issue);
        return store.find(new TaskId(id))
                .filter(task -> task.rollout().equals(rollout.id()))
                .orElseThrow(() -> Problem.notFound("rollout.taskNotFound", "The rollout has no task " + id + "."));
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

    /** Runs it again; evidence in the database decides what is left to do. */
    @Transactional
    public Task retry(Actor actor, IssueId issue, UUID id) {
        return move(actor, issue, id, TaskMove.RETRY, "");
    }

    /** Leaves it undone for good. */
    @Transactional
    public Task skip(Actor actor, IssueId issue, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > REASON) {
            throw Problem.user("rollout.reasonMissing", "Skipping needs a reason of 1 to " + REASON + " characters.");
        }
        return move(actor, issue, id, TaskMove.SKIP, reason.strip());
    }

    /** Takes a waiting task out, or stops a running one on the server. */
    @Transactional
    public Task cancel(Actor actor, IssueId issue, UUID id) {
        Task task = get(issue, id);
        if (task.status() == TaskStatus.RUNNING) {
            queue.cancel(task.id());
            return task;
        }
        return move(actor, issue, id, TaskMove.CANCEL, "Cancelled by " + actor.name() + ".");
    }

    private Task move(Actor actor, IssueId issue, UUID id, TaskMove move, String reason) {
        Rollout rollout = steps.lock(get(issue, id).rollout());
        if (rollout.status().ended()) {
            throw Problem.conflict("rollout.notNow", "The rollout is " + rollout.status() + ".");
        }
        Task task = store.lock(new TaskId(id)).orElseThrow();
        move.check(task);
        store.move(
                task.id(),
                move.to(),
                reason,
                move.to() == TaskStatus.PENDING ? Optional.empty() : Optional.of(clock.instant()));
        feed.task(task, move.to(), reason);
        steps.advance(rollout.id(), actor, actor.name());
        return store.find(task.id()).orElseThrow();
    }
}
