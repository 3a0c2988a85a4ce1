package dev.sluice.schema;

import dev.sluice.catalog.InstanceId;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/instances/{instance}/databases/{database}")
@Tag(name = "schemas")
class SchemaResource {
    private static final int FARTHEST = 5;
    private static final String OBJECT = "Kind and name, as lists and differences call it: `table public.orders`.";

    private final DatabaseSchemas schemas;

    SchemaResource(DatabaseSchemas schemas) {
        this.schemas = schemas;
    }

    @GetMapping("/schema")
    @Operation(summary = "Shows when the schema of a database was read last, and what it holds")
    SchemaView getDatabaseSchema(
            @PathVariable String project, @PathVariable String instance, @PathVariable String database) {
        return SchemaView.of(known(project, instance, database));
    }

    @GetMapping("/schema/objects")
    @Operation(
            summary = "Lists the tables, views, sequences … of a database",
            description = "As they were when the schema was last read; ordered by namespace, kind and name.")
    PageView<ObjectLineView> listSchemaObjects(
            @PathVariable String project,
            @PathVariable String instance,
            @PathVariable String database,
            @Parameter(description = "Only objects of this one; the empty text where a database has none.")
                    @RequestParam
                    Optional<String> namespace,
            @Parameter(description = "Only objects of this kind.") @RequestParam Optional<ObjectKind> kind,
            @Parameter(description = "Part of the name of an object, or of one of its columns.") @RequestParam
                    Optional<String> text,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        DatabaseSchemas.Known known = known(project, instance, database);
        var filter = new ObjectFilter(namespace, kind, text);
        Page<SchemaObject> page = schemas.objects(known, filter, Paging.of(pageSize, pageToken));
        var sizes = new SizeIndex(known.reading().sizes());
        return PageView.of(page, object -> ObjectLineView.of(object, sizes, filter));
    }

    @GetMapping("/schema:object")
    @Operation(
            summary = "Shows one object of a database with its DDL",
            description = "The DDL holds what is defined beside it as well: indexes, foreign keys, triggers.")
    ObjectView getSchemaObject(
            @PathVariable String project,
            @PathVariable String instance,
            @PathVariable String database,
            @Parameter(description = OBJECT) @RequestParam String object) {
        DatabaseSchemas.Known known = known(project, instance, database);
        return ObjectView.of(known, schemas.object(known, object));
    }

    @GetMapping(path = "/schema:ddl", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Gives the DDL of a whole database, as a text that makes it again")
    String getSchemaDdl(@PathVariable String project, @PathVariable String instance, @PathVariable String database) {
        return known(project, instance, database).details().snapshot().ddl();
    }

    @GetMapping("/schema:diagram")
    @Operation(
            summary = "Gives the tables of a namespace and the foreign keys between them",
            description = "At most 100 tables. Of more, those that foreign keys touch most, or ask around one table.")
    DiagramView getSchemaDiagram(
            @PathVariable String project,
            @PathVariable String instance,
            @PathVariable String database,
            @Parameter(description = "The tables of this one; the empty text where a database has none.") @RequestParam
                    Optional<String> namespace,
            @Parameter(description = "Only tables around this one: `table public.orders`.") @RequestParam
                    Optional<String> object,
            @Parameter(description = "How many foreign keys away from it, 0 to 5; usually 1.") @RequestParam
                    Optional<Integer> depth) {
        DatabaseSchemas.Known known = known(project, instance, database);
        var objects = known.details().objects();
        int far = depth.orElse(1);
        if (far < 0 || far > FARTHEST) {
            throw Problem.user("schema.depthInvalid", "A diagram reaches 0 to " + FARTHEST + " foreign keys far.")
                    .next("Ask for a depth between 0 and " + FARTHEST + ".");
        }
        return DiagramView.of(object.map(name -> Diagram.around(objects, schemas.object(known, name), far))
                .orElseGet(() -> Diagram.of(objects, namespace.orElse(""))));
    }

    @PostMapping("/schema:refresh")
    @Operation(
            summary = "Reads the schema of a database now",
            description = "Says what differs from what was known; reading is stopped after 60 seconds.")
    RefreshView refreshDatabaseSchema(
            @PathVariable String project, @PathVariable String instance, @PathVariable String database) {
        return RefreshView.of(
                schemas.refresh(schemas.database(new ProjectId(project), new InstanceId(instance), database)));
    }

    private DatabaseSchemas.Known known(String project, String instance, String database) {
        return schemas.known(schemas.database(new ProjectId(project), new InstanceId(instance), database));
    }
}
