package dev.sluice.catalog;

import dev.sluice.engine.Diagnosis;
import dev.sluice.engine.EngineException;
import dev.sluice.engine.Session;
import dev.sluice.kernel.Problem;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sluice's own metadata store, which is never a target: who changes it gives themselves every right. A server is known
 * by the identity that it tells, whatever the name it was reached by, and before anybody has connected by its
 * addresses. Of an embedded store the whole server is Sluice's, of an external one the one database.
 */
@Component
class OwnStore {
    private static final String CODE = "catalog.metadataStore";
    private static final String NEXT = "Register the server that holds your own databases.";

    /** As the engine asks a target. */
    private static final String IDENTITY = """
            select system_identifier || '@' || extract(epoch from pg_postmaster_start_time())
            from pg_catalog.pg_control_system()
            """;

    private final JdbcClient metadata;
    private final String database;
    private final Optional<InetAddress> address;
    private final int port;
    private final boolean wholeServer;

    OwnStore(JdbcClient metadata, @Value("${sluice.metadata.url:}") String external) {
        this.metadata = metadata;
        this.database =
                metadata.sql("select current_database()").query(String.class).single();
        this.address = metadata.sql("select coalesce(host(inet_server_addr()), '')")
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> addresses(text).stream().findFirst());
        this.port = metadata.sql("select coalesce(inet_server_port(), 0)")
                .query(Integer.class)
                .single();
        this.wholeServer = external.isEmpty();
    }

    /** Asked anew each time: an external server may have been started again. */
    private Optional<String> identity() {
        try {
            return metadata.sql(IDENTITY).query(String.class).optional();
        } catch (DataAccessException notAllowed) {
            // Some hosted servers keep it to themselves: then the addresses decide.
            return Optional.empty();
        }
    }

    /** @throws Problem {@code catalog.metadataStore} when the addresses alone show that it is Sluice's own server */
    void mustNotBeAt(String host, int otherPort) {
        if (wholeServer && isAt(host, otherPort)) {
            throw problem(host + ":" + otherPort);
        }
    }

    /** @throws Problem {@code catalog.metadataStore} when the whole server is Sluice's own */
    void mustNotBe(Instance instance, Session session) {
        if (wholeServer && isServerOf(instance, session)) {
            throw problem(instance.resourceName());
        }
    }

    /** @throws EngineException when it is the metadata store after all, for callers that report what a target refuses */
    void refuse(Instance instance, String name, Session session) {
        if (isServerOf(instance, session) && (wholeServer || name.equals(database))) {
            Problem problem = problem(instance.resourceName());
            throw new EngineException(EngineException.Kind.DENIED, problem.what(), NEXT, "", problem);
        }
    }

    /** Those that may be targets. */
    List<Session.Database> without(Instance instance, Session session, List<Session.Database> found) {
        return isServerOf(instance, session)
                ? found.stream().filter(each -> !each.name().equals(database)).toList()
                : found;
    }

    /** What a connection test says of it; empty when the server has nothing of Sluice's. */
    Optional<Diagnosis.Step> warning(Instance instance, Session session) {
        if (!isServerOf(instance, session)) {
            return Optional.empty();
        }
        return Optional.of(
                wholeServer
                        ? step(Diagnosis.Result.FAILED, "This is Sluice's own metadata store.", NEXT)
                        : step(
                                Diagnosis.Result.WARNING,
                                "Sluice's own metadata store is on this server; it is left out of the databases.",
                                "Better keep it on a server of its own."));
    }

    private static Diagnosis.Step step(Diagnosis.Result result, String message, String next) {
        return new Diagnosis.Step("metadata", result, message, next, Duration.ZERO);
    }

    private boolean isServerOf(Instance instance, Session session) {
        Optional<String> identity = identity();
        Optional<String> other = session.identity();
        return identity.isPresent() && other.isPresent()
                ? identity.equals(other)
                : isAt(instance.host(), instance.port());
    }

    private boolean isAt(String host, int otherPort) {
        return otherPort == port
                && address.isPresent()
                && addresses(host).stream().anyMatch(each -> same(each, address.get()));
    }

    private static boolean same(InetAddress one, InetAddress other) {
        return one.equals(other) || (isHere(one) && isHere(other));
    }

    /** Whether it is an address of this machine. */
    private static boolean isHere(InetAddress each) {
        try {
            return each.isLoopbackAddress()
                    || each.isAnyLocalAddress()
                    || NetworkInterface.getByInetAddress(each) != null;
        } catch (SocketException unreadable) {
            return false;
        }
    }

    private static List<InetAddress> addresses(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException nobody) {
            return List.of();
        }
    }

    private static Problem problem(String what) {
        return Problem.conflict(CODE, what + " is Sluice's own metadata store.")
                .because("Whoever changes it gives themselves every right.")
                .next(NEXT);
    }
}
