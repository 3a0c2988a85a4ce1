package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to databases: find, label, assign. */
@Component
public class Databases {
    private static final Pattern NAME = Pattern.compile("instances/([a-z][a-z0-9-]*)/databases/(.+)");
    private static final int LABELS = 64;

    private final DatabaseStore store;
    private final Projects projects;
    private final Events events;

    Databases(DatabaseStore store, Projects projects, Events events) {
        this.store = store;
        this.projects = projects;
        this.events = events;
    }

    public Optional<Database> find(DatabaseId id) {
        return store.find(id);
    }

    /** @param resourceName {@code instances/plant-1/databases/mes}; gone ones are not found */
    public Optional<Database> named(String resourceName) {
        Matcher name = NAME.matcher(resourceName);
        return name.matches()
                ? store.find(new InstanceId(name.group(1)), name.group(2))
                        .filter(d -> d.goneAt().isEmpty())
                : Optional.empty();
    }

    /** @throws Problem {@code catalog.databaseNotFound} */
    public Database get(InstanceId instance, String name) {
        return store.find(instance, name)
                .orElseThrow(() -> Problem.notFound(
                                "catalog.databaseNotFound",
                                "There is no database " + name + " on instances/" + instance + ".")
                        .next("Sync the instance when the database is new."));
    }

    /** Ordered by name when no order is asked for. */
    public Page<Database> list(DatabaseFilter filter, PageRequest page) {
        return store.list(filter, page);
    }

    /** Labels it, or assigns it to a project. */
    @Transactional
    Database update(Actor actor, InstanceId instance, String name, DatabaseChange change, ExpectedVersion expected) {
        Database old = get(instance, name);
        expected.check(old.version(), old.name());
        Optional<ProjectId> project = change.project(old.project());
        project.ifPresent(id -> projects.get(id).mustBeLive());
        Map<String, String> labels = change.labels().orElse(old.ownLabels());
        if (labels.size() > LABELS) {
            throw Problem.user("catalog.labelsInvalid", "A database has at most " + LABELS + " labels.");
        }
        store.update(old.id(), project, labels, old.version() + 1);
        events.publish(
                actor,
                project.or(old::project).map(ProjectId::value),
                old.name(),
                head -> new DatabaseSaved(head, old.project(), project, labels));
        return store.find(old.id()).orElseThrow();
    }
}
