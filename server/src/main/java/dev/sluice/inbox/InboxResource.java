package dev.sluice.inbox;

import dev.sluice.kernel.Actor;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1")
@Tag(name = "inbox")
class InboxResource {
    private final Inbox inbox;

    InboxResource(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param most a count of this many means at least so many */
    @Schema(name = "InboxCounts")
    record CountsView(long needsMe, long mine, long failed, int most) {
        static CountsView of(Map<InboxTab, Long> counts) {
            return new CountsView(
                    counts.getOrDefault(InboxTab.NEEDS_ME, 0L),
                    counts.getOrDefault(InboxTab.MINE, 0L),
                    counts.getOrDefault(InboxTab.FAILED, 0L),
                    Inbox.COUNTED);
        }
    }

    @GetMapping("/inbox")
    @Operation(
            summary = "Lists what waits for the caller, over all projects, what came last first",
            description = "NEEDS_ME: nothing goes on before somebody like the caller acts. MINE: open issues that the "
                    + "caller filed. FAILED: rollouts with failed or unknown tasks on which the caller may act. "
                    + "DONE: the caller's issues that ended, and what the caller answered.")
    PageView<InboxView> listInbox(
            Actor actor,
            @Parameter(description = "Which part; NEEDS_ME when it is left out.") @RequestParam Optional<InboxTab> tab,
            @Parameter(description = "Only what has this in its title, or is of this project, or `#` and the number.")
                    @RequestParam
                    Optional<String> text,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        return PageView.of(
                inbox.list(actor, tab.orElse(InboxTab.NEEDS_ME), text.orElse(""), Paging.of(pageSize, pageToken)),
                InboxView::of);
    }

    @GetMapping("/inbox:counts")
    @Operation(summary = "Counts what waits for the caller")
    CountsView countInbox(Actor actor) {
        return CountsView.of(inbox.counts(actor));
    }
}
