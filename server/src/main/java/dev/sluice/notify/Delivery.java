package dev.sluice.notify;

import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * One notification on its way to one channel.
 *
 * @param eventId what happened; the receiver of a webhook may get it more than once under the same delivery id
 * @param round 1, and one more each time that it is sent again by hand
 * @param attempts over all rounds
 * @param queuedAt when this round began
 * @param finishedAt when it was delivered or given up
 * @param responseStatus of the last attempt: HTTP's, or SMTP's
 * @param response how the last answer begins, at most 500 characters
 * @param reason why the last attempt failed
 */
record Delivery(
        UUID id,
        ProjectId project,
        String channel,
        UUID eventId,
        Notice notice,
        DeliveryStatus status,
        int round,
        int attempts,
        Instant createdAt,
        Instant queuedAt,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> finishedAt,
        Optional<Integer> responseStatus,
        Optional<String> response,
        Optional<String> reason) {

    static Delivery fresh(UUID id, Channel channel, UUID eventId, Notice notice, Instant now) {
        return new Delivery(
                id,
                channel.project(),
                channel.id(),
                eventId,
                notice,
                DeliveryStatus.PENDING,
                1,
                0,
                now,
                now,
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** {@code projects/plant/deliveries/0197…}. */
    String resourceName() {
        return project.resourceName() + "/deliveries/" + id;
    }

    /** After an attempt that may be repeated. */
    Delivery after(Outcome outcome, Instant now, RandomGenerator random) {
        return switch (outcome) {
            case Outcome.Accepted it -> ended(DeliveryStatus.DELIVERED, it, Optional.empty(), now);
            case Outcome.Refused it -> {
                Optional<Duration> pause =
                        it.again() ? Retries.pause(attempts + 1, queuedAt, now, random) : Optional.empty();
                yield pause.map(wait -> waiting(it, now.plus(wait)))
                        .orElseGet(() -> ended(DeliveryStatus.FAILED, it, Optional.of(it.reason()), now));
            }
        };
    }

    /** After the only attempt. */
    Delivery afterOnly(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Accepted it -> ended(DeliveryStatus.DELIVERED, it, Optional.empty(), now);
            case Outcome.Refused it -> ended(DeliveryStatus.FAILED, it, Optional.of(it.reason()), now);
        };
    }

    /** Given up without an attempt. */
    Delivery dropped(String why, Instant now) {
        return with(DeliveryStatus.FAILED, attempts, Optional.empty(), Optional.of(now), Optional.of(why));
    }

    /** @throws Problem when it is on its way */
    Delivery again(Instant now) {
        if (status == DeliveryStatus.PENDING) {
            throw Problem.conflict("notify.deliveryPending", resourceName() + " is still on its way.")
                    .next("Wait until it is delivered or given up.");
        }
        return new Delivery(
                id,
                project,
                channel,
                eventId,
                notice,
                DeliveryStatus.PENDING,
                round + 1,
                attempts,
                createdAt,
                now,
                Optional.of(now),
                Optional.empty(),
                responseStatus,
                response,
                reason);
    }

    private Delivery waiting(Outcome.Refused refused, Instant next) {
        return with(
                        DeliveryStatus.PENDING,
                        attempts + 1,
                        Optional.of(next),
                        Optional.empty(),
                        Optional.of(refused.reason()))
                .answered(refused);
    }

    private Delivery ended(DeliveryStatus how, Outcome outcome, Optional<String> why, Instant now) {
        return with(how, attempts + 1, Optional.empty(), Optional.of(now), why).answered(outcome);
    }

    private Delivery with(
            DeliveryStatus how, int tries, Optional<Instant> next, Optional<Instant> end, Optional<String> why) {
        return new Delivery(
                id,
                project,
                channel,
                eventId,
                notice,
                how,
                round,
                tries,
                createdAt,
                queuedAt,
                next,
                end,
                responseStatus,
                response,
                why);
    }

    private Delivery answered(Outcome outcome) {
        return new Delivery(
                id,
                project,
                channel,
                eventId,
                notice,
                status,
                round,
                attempts,
                createdAt,
                queuedAt,
                nextAttemptAt,
                finishedAt,
                outcome.status(),
                Optional.of(outcome.answer()).filter(text -> !text.isEmpty()),
                reason);
    }
}
