package dev.sluice.change.history;

import dev.sluice.project.ProjectId;
import dev.sluice.schema.Fingerprint;
import dev.sluice.schema.SchemaDiffView;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/history")
@Tag(name = "history")
class HistoryResource {
    private static final String ORDERS =
            "finishedAt; followed by 'desc' for the other way round. Usual: finishedAt desc";

    private final Histories histories;

    HistoryResource(Histories histories) {
        this.histories = histories;
    }

    /**
     * @param objects how many objects of the schema differ after it
     * @param note what the person said who marked the task as done
     */
    @Schema(name = "HistoryEntry")
    record View(
            String id,
            String issue,
            String title,
            String database,
            String environment,
            String engine,
            String script,
            String actor,
            int statements,
            int objects,
            Optional<String> before,
            Optional<String> after,
            Optional<String> note,
            Instant startedAt,
            Instant finishedAt) {
        static View of(HistoryEntry e) {
            return new View(
                    e.id().toString(),
                    e.issue().name(),
                    e.title(),
                    e.name(),
                    e.environment().value(),
                    e.engine().value(),
                    e.script(),
                    e.actor(),
                    e.statements(),
                    e.objects(),
                    e.before().map(Fingerprint::value),
                    e.after().map(Fingerprint::value),
                    Optional.of(e.note()).filter(note -> !note.isEmpty()),
                    e.startedAt(),
                    e.finishedAt());
        }
    }

    @GetMapping
    @Operation(summary = "Lists the changes that were applied, youngest first")
    PageView<View> listHistory(
            @PathVariable String project,
            @Parameter(description = "Only entries of this database: its resource name, `instances/…/databases/…`.")
                    @RequestParam
                    Optional<String> database,
            @RequestParam Optional<Long> issue,
            @Parameter(description = ORDERS) @RequestParam Optional<String> orderBy,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        var filter = new HistoryFilter(database, issue);
        return PageView.of(
                histories.list(new ProjectId(project), filter, Paging.of(pageSize, pageToken, orderBy)), View::of);
    }

    @GetMapping("/{entry}")
    @Operation(summary = "Shows an applied change")
    View getHistoryEntry(@PathVariable String project, @PathVariable UUID entry) {
        return View.of(histories.get(new ProjectId(project), entry));
    }

    @GetMapping("/{entry}/diff")
    @Operation(summary = "Shows how the schema differed after an applied change")
    SchemaDiffView getHistoryDiff(@PathVariable String project, @PathVariable UUID entry) {
        return SchemaDiffView.of(histories.diff(histories.get(new ProjectId(project), entry)));
    }
}
