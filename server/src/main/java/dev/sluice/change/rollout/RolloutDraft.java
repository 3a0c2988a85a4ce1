package dev.sluice.change.rollout;

import dev.sluice.catalog.Environment;
import dev.sluice.catalog.EnvironmentId;
import dev.sluice.change.plan.Target;
import dev.sluice.kernel.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws the stages and tasks of a rollout from the targets of its plan. Pure but for the ids. */
final class RolloutDraft {
    private RolloutDraft() {}

    /** One stage per environment that has targets, in the order of environments. */
    static List<Stage> stages(List<Environment> ordered, List<Target> targets) {
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

    static List<Task> tasks(Rollout rollout, List<Target> targets, Ids ids) {
        Map<EnvironmentId, Integer> position =
                rollout.stages().stream().collect(Collectors.toMap(Stage::environment, Stage::position));
        return targets.stream()
                .map(target -> new Task(
                        new TaskId(ids.next()),
                        rollout.id(),
                        Optional.ofNullable(position.get(target.environment())).orElseThrow(),
                        target.change(),
                        target.database(),
                        target.name(),
                        target.instance(),
                        target.engine(),
                        target.script(),
                        TaskStatus.PENDING,
                        "",
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }
}
