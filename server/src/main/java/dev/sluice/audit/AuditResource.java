package dev.sluice.audit;

import dev.sluice.web.CallReport;
import dev.sluice.web.Noted;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/audit")
@Tag(name = "audit")
class AuditResource {
    private static final String ORDERS = "at; followed by 'desc' for the other way round. Usual: at desc";

    private final AuditStore store;

    AuditResource(AuditStore store) {
        this.store = store;
    }

    @Schema(name = "AuditEntry")
    record AuditEntryView(
            String id,
            Instant at,
            String actor,
            String actorTitle,
            String method,
            String route,
            String resource,
            Optional<String> project,
            Optional<String> permission,
            CallReport.Outcome outcome,

            @Schema(
                    description =
                            "Of the answer; absent when the entry was written together with the change, before it")
            Optional<Integer> status,

            Optional<String> problem,
            String requestId,
            String address,
            long millis) {

        static AuditEntryView of(AuditEntry entry) {
            return new AuditEntryView(
                    entry.id().toString(),
                    entry.at(),
                    entry.actor(),
                    entry.actorTitle(),
                    entry.method(),
                    entry.route(),
                    entry.resource(),
                    entry.project(),
                    entry.permission(),
                    CallReport.Outcome.valueOf(entry.outcome()),
                    entry.status(),
                    entry.problem(),
                    entry.requestId(),
                    entry.address(),
                    entry.duration().toMillis());
        }
    }

    @GetMapping
    @Noted
    @Operation(summary = "Lists audit entries, youngest first")
    PageView<AuditEntryView> listAuditEntries(
            @RequestParam Optional<String> actor,
            @RequestParam Optional<String> project,
            @RequestParam Optional<String> resource,
            @RequestParam Optional<CallReport.Outcome> outcome,
            @RequestParam Optional<Instant> since,
            @RequestParam Optional<Instant> until,
            @Parameter(description = ORDERS) @RequestParam Optional<String> orderBy,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        AuditFilter filter = new AuditFilter(actor, project, resource, outcome.map(Enum::name), since, until);
        return PageView.of(store.list(filter, Paging.of(pageSize, pageToken, orderBy)), AuditEntryView::of);
    }
}
