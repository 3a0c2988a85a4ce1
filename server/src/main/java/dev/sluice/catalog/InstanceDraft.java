package dev.sluice.catalog;

import dev.sluice.engine.Engine;
import dev.sluice.engine.Secret;
import dev.sluice.engine.Tls;
import dev.sluice.kernel.Problem;
import dev.sluice.sql.dialect.EngineId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What people say of an instance. An absent secret stays as it is when an instance is changed.
 *
 * @param port 0: the engine's usual one
 */
record InstanceDraft(
        String title,
        EngineId engine,
        EnvironmentId environment,
        String host,
        int port,
        String adminUser,
        Optional<Secret> adminPassword,
        String readerUser,
        Optional<Secret> readerPassword,
        Tls.Mode tlsMode,
        Optional<String> tlsAuthority,
        Optional<String> tlsCertificate,
        Optional<Secret> tlsKey,
        Map<String, String> options,
        Map<String, String> labels) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int TITLE = 200;

    InstanceDraft {
        if (title.isBlank() || title.length() > TITLE) {
            throw Problem.user("catalog.titleInvalid", "A title has 1 to " + TITLE + " characters.");
        }
        if (port < 0 || port > HIGHEST_PORT) {
            throw Problem.user("catalog.portInvalid", "A port is 1 to " + HIGHEST_PORT + ", not " + port + ".");
        }
    }

    /** @throws Problem when the host is not one, or an option is not on the engine's list */
    void check(Engine known) {
        boolean listens = known.defaultPort() > 0;
        if (listens && (host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || "/?#@&;,".indexOf(c) >= 0))) {
            throw Problem.user("catalog.hostInvalid", "'" + host + "' is not a host name or address.")
                    .next("Give the name or address alone; port and options have fields of their own.");
        }
        Set<String> others = new TreeSet<>(options.keySet());
        others.removeAll(known.options());
        if (!others.isEmpty()) {
            throw Problem.user(
                            "catalog.optionNotAllowed",
                            "The driver option " + others.iterator().next() + " is not allowed.")
                    .because("Options can reach files and other hosts; only those on the engine's list are taken.")
                    .next("Allowed for " + known.label() + ": " + new TreeSet<>(known.options()) + ".");
        }
    }

    Tls tls(Optional<Tls> before) {
        return new Tls(
                tlsMode,
                tlsAuthority.or(() -> before.flatMap(Tls::authority)),
                tlsCertificate.or(() -> before.flatMap(Tls::certificate)),
                tlsKey.or(() -> before.flatMap(Tls::key)));
    }

    Account admin(Account before) {
        return new Account(adminUser, adminPassword.orElse(before.password()));
    }

    Account reader(Account before) {
        return readerUser.isEmpty() ? Account.NONE : new Account(readerUser, readerPassword.orElse(before.password()));
    }
}
