package dev.sluice.change.rollout;

import dev.sluice.issue.IssueId;
import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.web.EventStreams;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/v1/projects/{project}/issues/{issue}")
@Tag(name = "rollouts")
class RolloutResource {
    private static final int FAILURE_LIMIT = 5;

    private final Rollouts rollouts;
    private final Tasks tasks;
    private final TaskDecisions decisions;
    private final EventStreams streams;

    RolloutResource(Rollouts rollouts, Tasks tasks, TaskDecisions decisions, EventStreams streams) {
        this.rollouts = rollouts;
        this.tasks = tasks;
        this.decisions = decisions;
        this.streams = streams;
    }

    /**
     * @param failureLimit the rollout pauses when so many tasks of a stage have failed; 5 when absent
     * @param acceptUnknown start although some targets could not be judged
     */
    @Schema(name = "RolloutDraft")
    record Draft(Optional<Integer> failureLimit, Optional<Boolean> acceptUnknown) {}

    @Schema(name = "Reason")
    record Reason(String reason) {}

    @Schema(name = "Rollouts")
    record RolloutsView(List<RolloutView> items) {}

    @Schema(name = "Runs")
    record RunsView(List<RunView> items) {}

    @PostMapping("/rollout")
    @Operation(summary = "Starts the rollout of an approved plan")
    RolloutView startRollout(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Draft draft) {
        return RolloutView.of(rollouts.start(
                actor,
                id(project, issue),
                draft.failureLimit().orElse(FAILURE_LIMIT),
                draft.acceptUnknown().orElse(false)));
    }

    @GetMapping("/rollout")
    @Operation(summary = "Shows the newest rollout of an issue")
    RolloutView getRollout(@PathVariable String project, @PathVariable long issue) {
        return RolloutView.of(rollouts.get(id(project, issue)));
    }

    @GetMapping("/rollouts")
    @Operation(
            summary = "Lists all rollouts of an issue, newest first",
            description = "There is more than one where a rollout was cancelled and another one followed.")
    RolloutsView listRollouts(@PathVariable String project, @PathVariable long issue) {
        return new RolloutsView(
                rollouts.list(id(project, issue)).stream().map(RolloutView::of).toList());
    }

    /** Server-sent events: first {@code state}, a rollout as it is now, then what happens to it. */
    @GetMapping(path = "/rollout:watch", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Streams what happens to a rollout", description = """
            Server-sent events. The first is `state`, with a Rollout as its data; then come `rollout`, `stage`, `task`
            and `progress`, each with a RolloutHappening. The id of an event is its sequence: a client that comes back
            with Last-Event-ID gets what it missed, and no state. The stream ends when the rollout does.
            """)
    @ApiResponse(
            responseCode = "200",
            description = "Events, without end while the rollout runs",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(oneOf = {RolloutView.class, RolloutHappening.class})))
    SseEmitter watchRollout(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestHeader("Last-Event-ID") Optional<String> lastEventId) {
        return streams.open(rollouts.watch(id(project, issue)), lastEventId);
    }

    @PostMapping("/rollout/stages/{environment}:run")
    @Operation(summary = "Runs the tasks of a stage that waits for somebody to start it")
    RolloutView runStage(
            Actor actor, @PathVariable String project, @PathVariable long issue, @PathVariable String environment) {
        return RolloutView.of(rollouts.runStage(actor, id(project, issue), environment));
    }

    @PostMapping("/rollout:pause")
    @Operation(summary = "Stops a rollout from starting further tasks")
    RolloutView pauseRollout(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Reason reason) {
        return RolloutView.of(rollouts.pause(actor, id(project, issue), reason.reason()));
    }

    @PostMapping("/rollout:resume")
    @Operation(summary = "Lets a paused rollout go on")
    RolloutView resumeRollout(Actor actor, @PathVariable String project, @PathVariable long issue) {
        return RolloutView.of(rollouts.resume(actor, id(project, issue)));
    }

    @PostMapping("/rollout:cancel")
    @Operation(summary = "Ends a rollout for good")
    RolloutView cancelRollout(
            Actor actor, @PathVariable String project, @PathVariable long issue, @RequestBody Reason reason) {
        return RolloutView.of(rollouts.cancel(actor, id(project, issue), reason.reason()));
    }

    @GetMapping("/rollout/tasks")
    @Operation(summary = "Lists the tasks of a rollout, one for each database and change")
    PageView<TaskView> listTasks(
            @PathVariable String project,
            @PathVariable long issue,
            @RequestParam Optional<Integer> rollout,
            @RequestParam Optional<TaskStatus> status,
            @RequestParam Optional<String> environment,
            @Parameter(description = "Only databases whose resource name has this in it.") @RequestParam
                    Optional<String> database,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        var filter = new TaskFilter(status, environment, database);
        return PageView.of(
                tasks.list(id(project, issue), rollout, filter, Paging.of(pageSize, pageToken)), TaskView::of);
    }

    @GetMapping("/rollout/tasks/{task}")
    @Operation(summary = "Shows a task")
    TaskView getTask(@PathVariable String project, @PathVariable long issue, @PathVariable UUID task) {
        return TaskView.of(tasks.get(id(project, issue), task));
    }

    @GetMapping("/rollout/tasks/{task}/runs")
    @Operation(summary = "Lists the attempts at a task, youngest first")
    RunsView listRuns(@PathVariable String project, @PathVariable long issue, @PathVariable UUID task) {
        return new RunsView(
                tasks.runs(id(project, issue), task).stream().map(RunView::of).toList());
    }

    @GetMapping("/rollout/tasks/{task}/runs/{attempt}/log")
    @Operation(summary = "Lists what one attempt executed, statement by statement")
    PageView<RunView.LogView> listLog(
            @PathVariable String project,
            @PathVariable long issue,
            @PathVariable UUID task,
            @PathVariable int attempt,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(
                tasks.log(id(project, issue), task, attempt, Paging.of(pageSize, pageToken)), RunView.LogView::of);
    }

    @PostMapping("/rollout/tasks/{task}:retry")
    @Operation(summary = "Runs a failed task again")
    TaskView retryTask(Actor actor, @PathVariable String project, @PathVariable long issue, @PathVariable UUID task) {
        return TaskView.of(decisions.retry(actor, id(project, issue), task));
    }

    @PostMapping("/rollout/tasks/{task}:skip")
    @Operation(summary = "Marks a task as not to be done, with the reason")
    TaskView skipTask(
            Actor actor,
            @PathVariable String project,
            @PathVariable long issue,
            @PathVariable UUID task,
            @RequestBody Reason reason) {
        return TaskView.of(decisions.skip(actor, id(project, issue), task, reason.reason()));
    }

    @PostMapping("/rollout/tasks/{task}:markDone")
    @Operation(
            summary = "Settles an UNKNOWN task whose change has taken effect, with the reason",
            description = "Does nothing to the database but to read its schema for the history.")
    TaskView markTaskDone(
            Actor actor,
            @PathVariable String project,
            @PathVariable long issue,
            @PathVariable UUID task,
            @RequestBody Reason reason) {
        return TaskView.of(decisions.markDone(actor, id(project, issue), task, reason.reason()));
    }

    @PostMapping("/rollout/tasks/{task}:cancel")
    @Operation(summary = "Stops a task that is waiting or running")
    TaskView cancelTask(Actor actor, @PathVariable String project, @PathVariable long issue, @PathVariable UUID task) {
        return TaskView.of(decisions.cancel(actor, id(project, issue), task));
    }

    private static IssueId id(String project, long number) {
        return new IssueId(new ProjectId(project), number);
    }
}
