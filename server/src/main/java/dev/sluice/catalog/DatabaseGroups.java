package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to database groups. */
@Component
public class DatabaseGroups {
    private static final int TITLE = 200;

    private final DatabaseGroupStore store;
    private final DatabaseStore databases;
    private final Projects projects;
    private final Events events;

    DatabaseGroups(DatabaseGroupStore store, DatabaseStore databases, Projects projects, Events events) {
        this.store = store;
        this.databases = databases;
        this.projects = projects;
        this.events = events;
    }

    /**
     * The databases that the group means now, by name.
     *
     * @throws Problem {@code catalog.groupNotFound}
     */
    @Transactional(readOnly = true)
    public List<Database> resolve(ProjectId project, DatabaseGroupId id) {
        var selection = new Selection(GroupExpression.of(get(project, id).expression()));
        List<Database> matches = new ArrayList<>();
        databases.walk(project, each -> {
            if (selection.takes(each)) {
                matches.add(each.database());
            }
        });
        return List.copyOf(matches);
    }

    public DatabaseGroup get(ProjectId project, DatabaseGroupId id) {
        return store.find(project, id)
                .orElseThrow(() -> Problem.notFound(
                        "catalog.groupNotFound", project.resourceName() + " has no database group '" + id + "'."));
    }

    /** Ordered by id. */
    public Page<DatabaseGroup> list(ProjectId project, PageRequest page) {
        return Page.of(store.list(project, page), page, g -> PageToken.of(g.id().value()));
    }

    @Transactional
    public DatabaseGroup create(Actor actor, ProjectId project, DatabaseGroupId id, String title, String expression) {
        projects.get(project).mustBeLive();
        DatabaseGroup group = checked(new DatabaseGroup(project, id, title, expression, 1));
        if (!store.insert(group)) {
            throw Problem.conflict(
                    "catalog.groupExists", project.resourceName() + " already has a database group '" + id + "'.");
        }
        publish(actor, group, DatabaseGroupSaved.What.CREATED);
        return group;
    }

    @Transactional
    public DatabaseGroup update(
            Actor actor,
            ProjectId project,
            DatabaseGroupId id,
            String title,
            String expression,
            ExpectedVersion expected) {
        projects.get(project).mustBeLive();
        DatabaseGroup old = get(project, id);
        expected.check(old.version(), old.resourceName());
        DatabaseGroup group = checked(new DatabaseGroup(project, id, title, expression, old.version() + 1));
        store.update(group);
        publish(actor, group, DatabaseGroupSaved.What.UPDATED);
        return group;
    }

    @Transactional
    public void delete(Actor actor, ProjectId project, DatabaseGroupId id) {
        DatabaseGroup group = get(project, id);
        store.delete(project, id);
        publish(actor, group, DatabaseGroupSaved.What.DELETED);
    }

    /**
     * Tries an expression before it is saved.
     *
     * @param most of the databases that match, and of the others, to show; all are counted
     */
    @Transactional(readOnly = true)
    public GroupPreview preview(ProjectId project, String expression, int most) {
        var tally = new GroupTally(GroupExpression.of(expression), most);
        databases.walk(project, tally::add);
        return tally.preview();
    }

    private void publish(Actor actor, DatabaseGroup group, DatabaseGroupSaved.What what) {
        events.publish(
                actor,
                Optional.of(group.project().value()),
                group.resourceName(),
                head -> new DatabaseGroupSaved(head, what, group.title()));
    }

    private static DatabaseGroup checked(DatabaseGroup group) {
        if (group.title().isBlank() || group.title().length() > TITLE) {
            throw Problem.user("catalog.titleInvalid", "A title has 1 to " + TITLE + " characters.");
        }
        GroupExpression.of(group.expression());
        return group;
    }
}
