package dev.sluice.catalog;

import dev.sluice.project.ProjectId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * @param labels its own and, where it has none of that key, those of its instance
 * @param ownLabels its own: what a change of labels replaces
 * @param bytes its size; -1 when unknown
 */
@Schema(name = "Database")
record DatabaseView(
        String name,
        String database,
        String instance,
        String engine,
        String environment,
        Optional<String> project,
        Map<String, String> labels,
        Map<String, String> ownLabels,
        String owner,
        String charset,
        String collation,
        long bytes,
        Instant foundAt,
        Optional<Instant> goneAt,
        long version) {

    static DatabaseView of(Database d) {
        return new DatabaseView(
                d.name(),
                d.databaseName(),
                d.instance().value(),
                d.engine().value(),
                d.environment().value(),
                d.project().map(ProjectId::value),
                d.labels(),
                d.ownLabels(),
                d.owner(),
                d.charset(),
                d.collation(),
                d.bytes(),
                d.foundAt(),
                d.goneAt(),
                d.version());
    }
}
