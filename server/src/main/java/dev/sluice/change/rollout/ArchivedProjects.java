package dev.sluice.change.rollout;

import dev.sluice.project.ProjectId;
import dev.sluice.project.ProjectSaved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nothing in an archived project changes: its rollouts stop, within the transaction that archives it. */
@Component
class ArchivedProjects {
    private final Rollouts rollouts;
    private final RolloutStore store;

    ArchivedProjects(Rollouts rollouts, RolloutStore store) {
        this.rollouts = rollouts;
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(ProjectSaved saved) {
        if (saved.what() == ProjectSaved.What.ARCHIVED) {
            String reason = saved.head().resource() + " was archived.";
            saved.head().project().map(ProjectId::new).map(store::running).stream()
                    .flatMap(issues -> issues.stream())
                    .forEach(issue -> rollouts.pause(saved.head().actor(), issue, reason));
        }
    }
}
