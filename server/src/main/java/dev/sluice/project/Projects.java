package dev.sluice.project;

import dev.sluice.access.Access;
import dev.sluice.access.Bindings;
import dev.sluice.access.Permission;
import dev.sluice.access.ProjectStates;
import dev.sluice.access.Visible;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to projects. */
@Component
public class Projects implements ProjectStates {
    private static final Permission GET = Permission.of("projects.get");

    private final ProjectStore store;
    private final Access access;
    private final Bindings bindings;
    private final InstantSource clock;
    private final Events events;

    Projects(ProjectStore store, Access access, Bindings bindings, InstantSource clock, Events events) {
        this.store = store;
        this.access = access;
        this.bindings = bindings;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Its creator becomes its owner.
     *
     * @throws Problem when the id is taken
     */
    @Transactional
    public Project create(Actor actor, NewProject wanted) {
        Project project = new Project(
                wanted.id(),
                wanted.title(),
                wanted.description().orElse(""),
                wanted.labels().orElse(Map.of()),
                clock.instant(),
                Optional.empty(),
                1);
        if (!store.insert(project)) {
            throw Problem.conflict("project.exists", "There already is a project '" + project.id() + "'.")
                    .next("Choose another id.");
        }
        bindings.own(actor, project.id().value());
        publish(actor, project, ProjectSaved.What.CREATED);
        return project;
    }

    /** @throws Problem when there is none */
    @Transactional(readOnly = true)
    public Project get(ProjectId id) {
        return store.find(id).orElseThrow(() -> missing(id));
    }

    /** What the actor may see, ordered by id. */
    @Transactional(readOnly = true)
    public Page<Project> list(Actor actor, boolean withArchived, PageRequest page) {
        return store.list(access.visibleProjects(actor, GET), withArchived, page);
    }

    /** Ids of those that are not archived, out of the visible ones. */
    @Transactional(readOnly = true)
    public Set<String> live(Visible visible) {
        return store.live().stream().filter(visible::includes).collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public ProjectState stateOf(String project) {
        return store.archived(project)
                .map(archived -> archived ? ProjectState.ARCHIVED : ProjectState.LIVE)
                .orElse(ProjectState.MISSING);
    }

    /** @throws Problem when there is none, it is archived, or it changed since it was read */
    @Transactional
    public Project update(Actor actor, ProjectId id, ProjectChange change, ExpectedVersion expected) {
        Project present = locked(id, expected);
        present.mustBeLive();
        return save(actor, present.changed(change), ProjectSaved.What.UPDATED);
    }

    /** Archiving the archived changes nothing. */
    @Transactional
    public Project archive(Actor actor, ProjectId id, ExpectedVersion expected) {
        Project present = locked(id, expected);
        return present.archived()
                ? present
                : save(actor, present.archived(Optional.of(clock.instant())), ProjectSaved.What.ARCHIVED);
    }

    /** Unarchiving the live changes nothing. */
    @Transactional
    public Project unarchive(Actor actor, ProjectId id, ExpectedVersion expected) {
        Project present = locked(id, expected);
        return present.archived()
                ? save(actor, present.archived(Optional.<Instant>empty()), ProjectSaved.What.UNARCHIVED)
                : present;
    }

    private Project locked(ProjectId id, ExpectedVersion expected) {
        Project present = store.lock(id).orElseThrow(() -> missing(id));
        expected.check(present.version(), id.resourceName());
        return present;
    }

    private Project save(Actor actor, Project project, ProjectSaved.What what) {
        store.update(project);
        publish(actor, project, what);
        return project;
    }

    private void publish(Actor actor, Project project, ProjectSaved.What what) {
        events.publish(
                actor,
                Optional.of(project.id().value()),
                project.id().resourceName(),
                head -> new ProjectSaved(head, what, project.title()));
    }

    private static Problem missing(ProjectId id) {
        return Problem.notFound("project.notFound", "There is no project '" + id + "'.");
    }
}
