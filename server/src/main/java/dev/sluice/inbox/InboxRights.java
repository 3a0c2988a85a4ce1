package dev.sluice.inbox;

import dev.sluice.access.Access;
import dev.sluice.access.Permission;
import dev.sluice.access.Role;
import dev.sluice.access.Visible;
import dev.sluice.kernel.Actor;
import dev.sluice.project.Projects;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** In which projects somebody may do what; archived ones, where nothing can be done, are not among them. */
@Component
class InboxRights {
    private static final Permission SEE = Permission.of("issues.get");
    private static final Permission APPROVE = Permission.of("issues.approve");
    private static final Permission START = Permission.of("rollouts.start");
    private static final Permission RUN = Permission.of("rollouts.run");
    private static final Permission MEND = Permission.of("tasks.run");

    private final Access access;
    private final Projects projects;

    InboxRights(Access access, Projects projects) {
        this.access = access;
        this.projects = projects;
    }

    Map<Role, Visible> roles(Actor actor) {
        return access.roles(actor);
    }

    Set<String> see(Actor actor) {
        return where(actor, SEE);
    }

    Set<String> approve(Actor actor) {
        return where(actor, APPROVE);
    }

    Set<String> start(Actor actor) {
        return where(actor, START);
    }

    Set<String> run(Actor actor) {
        return where(actor, RUN);
    }

    Set<String> mend(Actor actor) {
        return where(actor, MEND);
    }

    private Set<String> where(Actor actor, Permission permission) {
        return projects.live(access.visibleProjects(actor, permission));
    }
}
