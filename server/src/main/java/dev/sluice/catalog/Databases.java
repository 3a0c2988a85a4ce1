package dev.sluice.catalog;

import dev.sluice.engine.EngineException;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Actor;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Ids;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The door to databases: find, sync, label, assign. */
@Component
public class Databases {
    private static final Pattern NAME = Pattern.compile("instances/([a-z][a-z0-9-]*)/databases/(.+)");
    private static final int LABELS = 64;

    private final DatabaseStore store;
    private final InstanceStore instances;
    private final Connections connections;
    private final Projects projects;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    Databases(
            DatabaseStore store,
            InstanceStore instances,
            Connections connections,
            Projects projects,
            Ids ids,
            InstantSource clock,
            TransactionOperations transaction) {
        this.store = store;
        this.instances = instances;
        this.connections = connections;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What sync found.
     *
     * @param gone how many that were there before
     */
    public record Sync(int found, int gone) {}

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

    /** All of a project, by name. */
    public List<Database> of(ProjectId project) {
        return store.of(project);
    }

    /** By instance and name. */
    public Page<Database> list(DatabaseFilter filter, PageRequest page) {
        return Page.of(
                store.list(filter, page), page, d -> PageToken.of(d.instance().value(), d.databaseName()));
    }

    /** Labels it, or assigns it to a project. */
    @Transactional
    Database update(Actor actor, InstanceId instance, String name, DatabaseChange change, ExpectedVersion expected) {
        Database old = get(instance, name);
        expected.check(old.version(), old.name());
        Optional<ProjectId> project = change.project(old.project());
        project.ifPresent(id -> projects.get(id).mustBeLive());
        Map<String, String> labels = change.labels().orElseGet(() -> store.ownLabels(old.id()));
        if (labels.size() > LABELS) {
            throw Problem.user("catalog.labelsInvalid", "A database has at most " + LABELS + " labels.");
        }
        store.update(old.id(), project, labels, old.version() + 1);
        return store.find(old.id()).orElseThrow();
    }

    /**
     * Reads an instance's list of databases into the catalogue. Those that are gone are marked, not forgotten.
     *
     * @throws Problem {@code catalog.syncFailed} when the instance cannot be read; noted on the instance as well
     */
    public Sync sync(InstanceId id) {
        Instance instance = instances
                .find(id)
                .orElseThrow(() -> Problem.notFound("catalog.instanceNotFound", "There is no instance '" + id + "'."));
        List<Session.Database> found;
        try (Session session = connections.open(instance)) {
            found = session.databases();
        } catch (EngineException failure) {
            instances.synced(id, clock.instant(), String.valueOf(failure.getMessage()));
            throw Problem.upstream("catalog.syncFailed", instance.resourceName() + " could not be read.")
                    .because(String.valueOf(failure.getMessage()))
                    .next(failure.next())
                    .causedBy(failure);
        }
        return transaction.execute(status -> save(id, found));
    }

    private Sync save(InstanceId id, List<Session.Database> found) {
        Instant now = clock.instant();
        found.forEach(database -> store.found(ids.next(), id, database, now));
        int gone = store.gone(id, found.stream().map(Session.Database::name).toList(), now);
        instances.synced(id, now, "");
        return new Sync(found.size(), gone);
    }
}
