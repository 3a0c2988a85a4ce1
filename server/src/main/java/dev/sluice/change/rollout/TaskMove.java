package dev.sluice.change.rollout;

import dev.sluice.kernel.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What people may do with a task, by where it stands. Pure. */
enum TaskMove {
    /** Again, after it failed, was cancelled, or its outcome could not be proved. Evidence decides what is left to do. */
    RETRY(EnumSet.of(TaskStatus.FAILED, TaskStatus.CANCELLED, TaskStatus.UNKNOWN), TaskStatus.PENDING),
    SKIP(
            EnumSet.of(TaskStatus.PENDING, TaskStatus.FAILED, TaskStatus.CANCELLED, TaskStatus.UNKNOWN),
            TaskStatus.SKIPPED),
    /** A person saw that the change has taken effect. */
    MARK_DONE(EnumSet.of(TaskStatus.UNKNOWN), TaskStatus.DONE),
    CANCEL(EnumSet.of(TaskStatus.PENDING, TaskStatus.QUEUED), TaskStatus.CANCELLED);

    private final Set<TaskStatus> from;
    private final TaskStatus to;

    TaskMove(Set<TaskStatus> from, TaskStatus to) {
        this.from = from;
        this.to = to;
    }

    TaskStatus to() {
        return to;
    }

    boolean allowed(TaskStatus status) {
        return from.contains(status);
    }

    /** @throws Problem when the task stands where this is not possible */
    void check(Task task) {
        refusal(task).ifPresent(problem -> {
            throw problem;
        });
    }

    /** Why it is not possible with the task as it stands; empty when it is. */
    Optional<Problem> refusal(Task task) {
        if (allowed(task.status())) {
            return Optional.empty();
        }
        return Optional.of(Problem.conflict(
                        "rollout.taskMoveNotAllowed",
                        "A task that is " + task.status() + " cannot be "
                                + switch (this) {
                                    case RETRY -> "tried again";
                                    case SKIP -> "skipped";
                                    case MARK_DONE -> "marked as done";
                                    case CANCEL -> "cancelled";
                                }
                                + ".")
                .because("That is for tasks that are " + from + ".")
                .with("status", task.status().name()));
    }
}
