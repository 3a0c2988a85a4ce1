package dev.sluice.change.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/**
 * The data of an event of {@code rollout:watch}, as the contract describes it: which fields are there depends on the
 * kind of the event.
 */
@Schema(
        name = "RolloutHappening",
        description = "The data of an event; rollout: status and reason; stage: stage and status; "
                + "task: task, database, change, status and message; "
                + "progress: task, database, statement, statements and waiting.")
record RolloutHappening(
        @Schema(description = "The state that the rollout, stage or task is in now")
        Optional<String> status,

        @Schema(description = "Why; empty when there is nothing to say")
        Optional<String> reason,

        @Schema(description = "The id of the stage's environment")
        Optional<String> stage,

        @Schema(description = "The id of the task") Optional<String> task,

        @Schema(description = "The resource name of the task's database")
        Optional<String> database,

        @Schema(description = "Position of the change in the plan")
        Optional<Integer> change,

        @Schema(description = "How the task ended; empty when there is nothing to say")
        Optional<String> message,

        @Schema(description = "The statement that runs, counted from 1")
        Optional<Integer> statement,

        @Schema(description = "How many statements the script has")
        Optional<Integer> statements,

        @Schema(description = "Whether the statement waits for a lock")
        Optional<Boolean> waiting) {}
