package dev.sluice.schema;

import dev.sluice.catalog.Database;
import dev.sluice.catalog.Databases;
import dev.sluice.catalog.InstanceId;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.PageToken;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.sql.schema.SchemaDiff;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to the schema that a database had when it was last read. */
@Component
public class DatabaseSchemas {
    private final Databases databases;
    private final Snapshots snapshots;
    private final ReadingStore readings;
    private final DetailsCache details;
    private final SchemaReading reading;

    DatabaseSchemas(
            Databases databases,
            Snapshots snapshots,
            ReadingStore readings,
            DetailsCache details,
            SchemaReading reading) {
        this.databases = databases;
        this.snapshots = snapshots;
        this.readings = readings;
        this.details = details;
        this.reading = reading;
    }

    /** What was read, and when. */
    record Known(Database database, Reading reading, Details details) {}

    /** What reading again has shown: nothing differs when it was read for the first time. */
    record Refreshed(Known now, boolean first, SchemaDiff diff) {}

    /** @throws Problem {@code catalog.databaseNotFound} when the project has no such database */
    Database database(ProjectId project, InstanceId instance, String name) {
        Database database = databases.get(instance, name);
        if (!database.project().equals(Optional.of(project))) {
            throw Problem.notFound(
                            "catalog.databaseNotFound",
                            "There is no database " + database.name() + " in " + project + ".")
                    .next("List the databases of the project to see what it has.");
        }
        return database;
    }

    /** @throws Problem {@code schema.notRead} when nobody has looked at it yet */
    Known known(Database database) {
        return readings.find(database.id())
                .map(found -> new Known(database, found, details.get(found.fingerprint())))
                .orElseThrow(() -> Problem.notFound(
                                "schema.notRead", "The schema of " + database.name() + " has not been read yet.")
                        .next("Read it with :refresh; checking a plan reads it as well."));
    }

    /** Ordered by namespace, kind and name. */
    Page<SchemaObject> objects(Known known, ObjectFilter filter, PageRequest page) {
        List<SchemaObject> rows = known.details().objects().stream()
                .filter(object ->
                        page.after().map(token -> isBeyond(object, token)).orElse(true))
                .filter(filter::wants)
                .limit(page.limit())
                .toList();
        return Page.of(rows, page, DatabaseSchemas::token);
    }

    private static PageToken token(SchemaObject last) {
        return PageToken.of(last.namespace(), position(last), last.object());
    }

    private static boolean isBeyond(SchemaObject object, PageToken token) {
        int namespace = object.namespace().compareTo(token.key(0));
        int kind = position(object).compareTo(token.key(1));
        int name = object.object().compareTo(token.key(2));
        return namespace > 0 || namespace == 0 && (kind > 0 || kind == 0 && name > 0);
    }

    /** The place of its kind, as a text that sorts. */
    private static String position(SchemaObject object) {
        return "%02d".formatted(object.kind().ordinal());
    }

    /** @throws Problem {@code schema.objectNotFound} */
    SchemaObject object(Known known, String object) {
        return known.details()
                .find(object)
                .orElseThrow(() -> Problem.notFound(
                                "schema.objectNotFound",
                                "There is no " + object + " in "
                                        + known.database().name() + ".")
                        .next("Read the schema again when it is new; list the objects to see their names."));
    }

    /** Reads the live schema now; says what differs from what was known. */
    Refreshed refresh(Database database) {
        Optional<Fingerprint> before = readings.find(database.id()).map(Reading::fingerprint);
        Fingerprint after = reading.read(database);
        return new Refreshed(
                known(database),
                before.isEmpty(),
                before.map(was -> snapshots.diff(was, after)).orElse(new SchemaDiff(List.of())));
    }
}
