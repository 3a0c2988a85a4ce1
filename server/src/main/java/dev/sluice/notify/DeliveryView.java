package dev.sluice.notify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

@Schema(name = "Delivery")
record DeliveryView(
        String name,
        String id,
        String channel,
        String event,
        String resource,
        DeliveryStatus status,
        int attempts,
        Instant createdAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> finishedAt,
        Optional<Integer> responseStatus,
        Optional<String> response,
        Optional<String> reason) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.resourceName(),
                delivery.id().toString(),
                delivery.project().resourceName() + "/channels/" + delivery.channel(),
                delivery.notice().event(),
                delivery.notice().resource(),
                delivery.status(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.finishedAt(),
                delivery.responseStatus(),
                delivery.response(),
                delivery.reason());
    }
}
