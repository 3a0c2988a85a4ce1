package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "databases")
class DatabaseResource {
    private static final String ORDERS =
            "name (usual), database, environment, engine, bytes or foundAt; followed by 'desc' for the other way round";

    private final Databases databases;

    DatabaseResource(Databases databases) {
        this.databases = databases;
    }

    @GetMapping("/databases")
    @Operation(summary = "Lists databases of the whole workspace")
    PageView<DatabaseView> listDatabases(
            @RequestParam Optional<String> project,
            @RequestParam Optional<String> environment,
            @RequestParam Optional<String> instance,
            @RequestParam Optional<String> engine,
            @RequestParam Optional<String> text,
            @Parameter(description = "Only databases with this label, `plant=berlin`; several: with all of them.")
                    @RequestParam
                    Optional<List<String>> label,
            @RequestParam Optional<Boolean> assigned,
            @Parameter(description = ORDERS) @RequestParam Optional<String> orderBy,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        var filter = new DatabaseFilter(
                project, environment, instance, engine, text, labels(label.orElse(List.of())), assigned);
        return PageView.of(databases.list(filter, Paging.of(pageSize, pageToken, orderBy)), DatabaseView::of);
    }

    /** Those of one project: for whoever may see the project. */
    @GetMapping("/projects/{project}/databases")
    @Operation(summary = "Lists the databases of a project", description = "For whoever may see the project.")
    PageView<DatabaseView> listProjectDatabases(
            @PathVariable String project,
            @RequestParam Optional<String> environment,
            @RequestParam Optional<String> instance,
            @RequestParam Optional<String> engine,
            @RequestParam Optional<String> text,
            @Parameter(description = "Only databases with this label, `plant=berlin`; several: with all of them.")
                    @RequestParam
                    Optional<List<String>> label,
            @Parameter(description = ORDERS) @RequestParam Optional<String> orderBy,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        var filter = new DatabaseFilter(
                Optional.of(project),
                environment,
                instance,
                engine,
                text,
                labels(label.orElse(List.of())),
                Optional.empty());
        return PageView.of(databases.list(filter, Paging.of(pageSize, pageToken, orderBy)), DatabaseView::of);
    }

    @GetMapping("/instances/{instance}/databases/{database}")
    @Operation(summary = "Shows a database")
    ResponseEntity<DatabaseView> getDatabase(@PathVariable String instance, @PathVariable String database) {
        return answer(databases.get(new InstanceId(instance), database));
    }

    @PatchMapping("/instances/{instance}/databases/{database}")
    @Operation(summary = "Changes a database's labels or the project it belongs to")
    ResponseEntity<DatabaseView> updateDatabase(
            Actor actor,
            @PathVariable String instance,
            @PathVariable String database,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody DatabaseChange change) {
        return answer(databases.update(actor, new InstanceId(instance), database, change, Etags.expected(ifMatch)));
    }

    /** {@code label=plant=berlin}, as often as wanted. */
    private static Map<String, String> labels(List<String> pairs) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw Problem.user("catalog.labelFilterInvalid", "A label filter is key=value, not '" + pair + "'.");
            }
            labels.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return labels;
    }

    private static ResponseEntity<DatabaseView> answer(Database database) {
        return Etags.ok(database.version(), DatabaseView.of(database));
    }
}
