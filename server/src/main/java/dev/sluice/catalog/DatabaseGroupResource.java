package dev.sluice.catalog;

import dev.sluice.kernel.Actor;
import dev.sluice.project.ProjectId;
import dev.sluice.web.Etags;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import dev.sluice.web.ReadsOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}")
@Tag(name = "databaseGroups")
class DatabaseGroupResource {
    private static final int PREVIEW = 100;

    private final DatabaseGroups groups;

    DatabaseGroupResource(DatabaseGroups groups) {
        this.groups = groups;
    }

    @Schema(name = "DatabaseGroup")
    record View(String name, String id, String title, String expression, long version) {
        static View of(DatabaseGroup g) {
            return new View(g.resourceName(), g.id().value(), g.title(), g.expression(), g.version());
        }
    }

    @Schema(name = "DatabaseGroupDraft")
    record Draft(DatabaseGroupId id, String title, String expression) {}

    @Schema(name = "DatabaseGroupChange")
    record Change(Optional<String> title, Optional<String> expression) {}

    @Schema(name = "DatabaseGroupExpression")
    record Expression(String expression) {}

    @Schema(name = "DatabaseGroupPreview")
    record PreviewView(int matched, int total, List<DatabaseView> matches, List<OtherView> others) {
        static PreviewView of(GroupPreview p) {
            return new PreviewView(
                    p.matched(),
                    p.total(),
                    p.matches().stream().map(DatabaseView::of).toList(),
                    p.others().stream()
                            .map(o -> new OtherView(o.database().name(), o.condition()))
                            .toList());
        }
    }

    /** @param condition the first condition that is not true of the database */
    @Schema(name = "DatabaseGroupOther")
    record OtherView(String database, String condition) {}

    @PostMapping("/databaseGroups")
    @Operation(summary = "Creates a database group of a project")
    ResponseEntity<View> createDatabaseGroup(Actor actor, @PathVariable String project, @RequestBody Draft draft) {
        return answer(groups.create(actor, new ProjectId(project), draft.id(), draft.title(), draft.expression()));
    }

    @GetMapping("/databaseGroups")
    @Operation(summary = "Lists the database groups of a project")
    PageView<View> listDatabaseGroups(
            @PathVariable String project,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(groups.list(new ProjectId(project), Paging.of(pageSize, pageToken)), View::of);
    }

    @GetMapping("/databaseGroups/{group}")
    @Operation(summary = "Shows a database group")
    ResponseEntity<View> getDatabaseGroup(@PathVariable String project, @PathVariable String group) {
        return answer(groups.get(new ProjectId(project), new DatabaseGroupId(group)));
    }

    @PatchMapping("/databaseGroups/{group}")
    @Operation(summary = "Changes the title or the expression of a database group")
    ResponseEntity<View> updateDatabaseGroup(
            Actor actor,
            @PathVariable String project,
            @PathVariable String group,
            @RequestHeader("If-Match") Optional<String> ifMatch,
            @RequestBody Change change) {
        DatabaseGroup old = groups.get(new ProjectId(project), new DatabaseGroupId(group));
        return answer(groups.update(
                actor,
                old.project(),
                old.id(),
                change.title().orElse(old.title()),
                change.expression().orElse(old.expression()),
                Etags.expected(ifMatch)));
    }

    @DeleteMapping("/databaseGroups/{group}")
    @Operation(summary = "Deletes a database group")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDatabaseGroup(Actor actor, @PathVariable String project, @PathVariable String group) {
        groups.delete(actor, new ProjectId(project), new DatabaseGroupId(group));
    }

    @ReadsOnly
    @PostMapping("/databaseGroups:preview")
    @Operation(summary = "Shows which databases of the project an expression matches, and why the others do not match")
    PreviewView previewDatabaseGroup(@PathVariable String project, @RequestBody Expression wanted) {
        return PreviewView.of(groups.preview(new ProjectId(project), wanted.expression(), PREVIEW));
    }

    private static ResponseEntity<View> answer(DatabaseGroup group) {
        return Etags.ok(group.version(), View.of(group));
    }
}
