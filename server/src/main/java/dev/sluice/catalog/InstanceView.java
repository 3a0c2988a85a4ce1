package dev.sluice.catalog;

import dev.sluice.engine.Tls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Without secrets: of each it says only whether there is one. */
@Schema(name = "Instance")
record InstanceView(
        String name,
        String id,
        String title,
        String engine,
        String environment,
        String host,
        int port,
        String adminUser,
        boolean adminPasswordSet,
        Optional<String> readerUser,
        Tls.Mode tlsMode,
        Map<String, String> options,
        Map<String, String> labels,
        Instant createdAt,
        Optional<Instant> syncedAt,
        Optional<String> syncError,
        long version) {

    static InstanceView of(Instance i) {
        return new InstanceView(
                i.resourceName(),
                i.id().value(),
                i.title(),
                i.engine().value(),
                i.environment().value(),
                i.host(),
                i.port(),
                i.admin().user(),
                !i.admin().password().value().isEmpty(),
                Optional.of(i.reader().user()).filter(u -> !u.isEmpty()),
                i.tls().mode(),
                i.options(),
                i.labels(),
                i.createdAt(),
                i.syncedAt(),
                Optional.of(i.syncError()).filter(e -> !e.isEmpty()),
                i.version());
    }
}
