package dev.sluice.change.rollout;

import dev.sluice.catalog.DatabaseId;
import dev.sluice.catalog.Environment;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.change.plan.Plan;
import dev.sluice.change.plan.Target;
import dev.sluice.issue.Issue;
import dev.sluice.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rollout as somebody wants it: draws stages and tasks from the targets of a plan. Pure but for the ids.
 *
 * @param ordered all environments, in order
 * @param author resource name of who starts it
 */
record RolloutDraft(
        Plan plan,
        List<Target> targets,
        List<Environment> ordered,
        int failureLimit,
        boolean acceptUnknown,
        String author) {

    /** A change on a database, in whichever rollout of the issue. */
    private record Place(DatabaseId database, ChangeKey key) {}

    Rollout rollout(RolloutId id, Issue issue, int ordinal, Instant now) {
        return new Rollout(
                id,
                issue.id(),
                issue.uid(),
                ordinal,
                plan.id(),
                plan.digest(),
                RolloutStatus.RUNNING,
                failureLimit,
                acceptUnknown,
                author,
                now,
                Optional.empty(),
                0,
                stages());
    }

    /** One stage per environment that has targets, in the order of environments. */
    private List<Stage> stages() {
        Set<EnvironmentId> used = targets.stream().map(Target::environment).collect(Collectors.toSet());
        List<Stage> stages = new ArrayList<>();
        for (Environment environment : ordered) {
            if (used.contains(environment.id())) {
                stages.add(new Stage(
                        stages.size(),
                        environment.id(),
                        environment.automatic(),
                        StageStatus.WAITING,
                        Map.of(TaskStatus.PENDING, 0L)));
            }
        }
        return List.copyOf(stages);
    }

    /**
     * One task per target.
     *
     * @param settled tasks of the issue's earlier rollouts that are DONE or UNKNOWN; their likes begin where those
     *     ended, for nothing is done twice, and nothing is done again by guess
     */
    List<Task> tasks(Rollout rollout, List<Task> settled, Ids ids) {
        Map<EnvironmentId, Integer> position =
                rollout.stages().stream().collect(Collectors.toMap(Stage::environment, Stage::position));
        Map<Place, Task> before = settled.stream()
                .collect(Collectors.toMap(
                        task -> new Place(task.database(), task.key()), Function.identity(), (first, later) -> later));
        Map<Place, Integer> seen = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        for (Target target : targets) {
            var script = new Place(target.database(), new ChangeKey(target.script()));
            int occurrence = seen.merge(script, 1, Integer::sum) - 1;
            Task fresh = fresh(
                    new TaskId(ids.next()),
                    rollout,
                    Optional.ofNullable(position.get(target.environment())).orElseThrow(),
                    target,
                    ChangeKey.of(rollout.issueUid(), target.script(), occurrence));
            tasks.add(Optional.ofNullable(before.get(new Place(fresh.database(), fresh.key())))
                    .map(fresh::after)
                    .orElse(fresh));
        }
        return tasks;
    }

    private static Task fresh(TaskId id, Rollout rollout, int stage, Target target, ChangeKey key) {
        return new Task(
                id,
                rollout.id(),
                stage,
                target.change(),
                target.database(),
                target.name(),
                target.instance(),
                target.engine(),
                target.script(),
                key,
                TaskStatus.PENDING,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
