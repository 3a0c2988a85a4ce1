package dev.sluice.notify;

import dev.sluice.project.ProjectId;
import dev.sluice.web.PageView;
import dev.sluice.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/projects/{project}/deliveries")
@Tag(name = "channels")
class DeliveryResource {
    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    @Operation(summary = "Lists messages and what came of them, youngest first")
    PageView<DeliveryView> listDeliveries(
            @PathVariable String project,
            @RequestParam Optional<String> channel,
            @RequestParam Optional<DeliveryStatus> status,
            @RequestParam Optional<Integer> pageSize,
            @RequestParam Optional<String> pageToken) {
        DeliveryFilter filter = new DeliveryFilter(channel, status);
        return PageView.of(
                deliveries.list(new ProjectId(project), filter, Paging.of(pageSize, pageToken)), DeliveryView::of);
    }

    @PostMapping("/{delivery}:redeliver")
    @Operation(summary = "Sends a message that failed once more")
    DeliveryView redeliver(@PathVariable String project, @PathVariable UUID delivery) {
        return DeliveryView.of(deliveries.redeliver(new ProjectId(project), delivery));
    }
}
