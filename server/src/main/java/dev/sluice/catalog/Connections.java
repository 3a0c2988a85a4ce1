package dev.sluice.catalog;

import dev.sluice.engine.Engine;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Session;
import dev.sluice.engine.Target;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.dialect.EngineId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The door to the databases themselves: engines, and sessions on targets. */
@Component
public class Connections {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InstanceStore instances;
    private final DatabaseStore databases;
    private final OwnStore ownStore;
    private final Map<EngineId, Engine> engines = new TreeMap<>(ServiceLoader.load(Engine.class).stream()
            .map(ServiceLoader.Provider::get)
            .collect(Collectors.toMap(Engine::id, Function.identity())));

    Connections(InstanceStore instances, DatabaseStore databases, OwnStore ownStore) {
        this.instances = instances;
        this.databases = databases;
        this.ownStore = ownStore;
    }

    /** What a session is for; it is opened with the account that suffices. */
    public enum Purpose {
        READ,
        CHANGE
    }

    /** Sorted by id. */
    public List<Engine> engines() {
        return List.copyOf(engines.values());
    }

    /** @throws Problem {@code catalog.engineUnknown} */
    public Engine engine(EngineId id) {
        Engine engine = engines.get(id);
        if (engine == null) {
            throw Problem.user("catalog.engineUnknown", "There is no engine '" + id + "'.")
                    .next("Engines here: " + engines.keySet() + ".");
        }
        return engine;
    }

    /**
     * @throws EngineException when the target cannot be had, or is the metadata store
     * @throws Problem when the catalogue does not know the database
     */
    public Session open(DatabaseId id, Purpose purpose) {
        Database database = databases
                .find(id)
                .orElseThrow(() -> Problem.notFound("catalog.databaseNotFound", "The database is gone."));
        Instance instance = instances.find(database.instance()).orElseThrow();
        Session session = engine(database.engine()).open(target(instance, purpose, database.databaseName()));
        try {
            ownStore.refuse(instance, database.databaseName(), session);
            return session;
        } catch (EngineException refused) {
            session.close();
            throw refused;
        }
    }

    Session open(Instance instance) {
        return engine(instance.engine()).open(target(instance, Purpose.CHANGE, ""));
    }

    static Target target(Instance instance, Purpose purpose, String database) {
        Account account = purpose == Purpose.READ && instance.reader().present() ? instance.reader() : instance.admin();
        return new Target(
                instance.host(),
                instance.port(),
                database,
                account.user(),
                account.password(),
                instance.tls(),
                instance.options(),
                PATIENCE);
    }
}
