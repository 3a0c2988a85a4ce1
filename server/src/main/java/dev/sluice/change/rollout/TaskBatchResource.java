package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/issues/{issue}/rollout")
@Tag(name = "rollouts")
class TaskBatchResource {
    private static final String EACH = "At most 1000 tasks of the newest rollout. Each is judged by itself: the answer "
            + "says of every one whether it moved, and why not.";

    private final TaskBatches batches;

    TaskBatchResource(TaskBatches batches) {
        this.batches = batches;
    }

    @Schema(name = "TaskBatch")
    record Batch(List<UUID> tasks) {}

    @Schema(name = "TaskBatchWithReason")
    record ReasonedBatch(List<UUID> tasks, String reason) {}

    /**
     * @param code of the problem, when the task stays as it is
     * @param why for people to read
     */
    @Schema(name = "TaskBatchResult")
    record ResultView(UUID task, boolean moved, Optional<String> code, Optional<String> why) {
        static ResultView of(TaskBatches.Result result) {
            return new ResultView(
                    result.task(),
                    result.refused().isEmpty(),
                    result.refused().map(Problem::code),
                    result.refused().map(Problem::what));
        }
    }

    @Schema(name = "TaskBatchResults")
    record ResultsView(List<ResultView> results) {
        static ResultsView of(List<TaskBatches.Result> results) {
            return new ResultsView(results.stream().map(ResultView::of).toList());
        }
    }

    @PostMapping("/tasks:retry")
    @Operation(summary = "Runs many failed tasks again", description = EACH)
    ResultsView retryTasks(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Batch batch) {
        return ResultsView.of(batches.retry(actor, id(project, issue), batch.tasks()));
    }

    @PostMapping("/tasks:skip")
    @Operation(summary = "Marks many tasks as not to be done, with the reason", description = EACH)
    ResultsView skipTasks(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody ReasonedBatch batch) {
        return ResultsView.of(batches.skip(actor, id(project, issue), batch.tasks(), batch.reason()));
    }

    @PostMapping("/tasks:cancel")
    @Operation(summary = "Stops many tasks that are waiting or running", description = EACH)
    ResultsView cancelTasks(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Batch batch) {
        return ResultsView.of(batches.cancel(actor, id(project, issue), batch.tasks()));
    }

    private static IssueId id(String project, long number) {
        return new IssueId(new ProjectId(project), number);
    }
}
