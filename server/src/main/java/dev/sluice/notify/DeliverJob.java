package dev.sluice.notify;

import dev.sluice.jobs.JobHandler;
import dev.sluice.jobs.JobResult;
import dev.sluice.jobs.JobRun;
import dev.sluice.jobs.NewJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Delivers one round of a delivery. At least once: a server that dies between the receiver's yes and our note of it
 * has the message sent again, under the same delivery id.
 */
@Component
class DeliverJob implements JobHandler {
    private static final String KIND = "notify.deliver";
    private static final int ATTEMPTS_WHEN_WE_FAIL = 20;

    private final ChannelStore channels;
    private final DeliveryStore deliveries;
    private final Courier courier;
    private final InstantSource clock;
    private final TransactionOperations transactions;

    DeliverJob(
            ChannelStore channels,
            DeliveryStore deliveries,
            Courier courier,
            InstantSource clock,
            TransactionOperations transactions) {
        this.channels = channels;
        this.deliveries = deliveries;
        this.courier = courier;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** What the job's row keeps. */
    record Payload(UUID delivery, int round) {}

    /**
     * One at a time per channel: messages come in order as long as the receiver takes them, and a slow receiver holds
     * up nobody else. The round is part of the key, so that the end of the round before does not swallow the next.
     */
    static NewJob of(Delivery delivery) {
        return NewJob.of(KIND, delivery.id() + "/" + delivery.round(), new Payload(delivery.id(), delivery.round()))
                .group(KIND + "/" + delivery.project() + "/" + delivery.channel(), 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public AfterLostLease afterLostLease() {
        return AfterLostLease.RETRY;
    }

    @Override
    public int maxAttempts() {
        return ATTEMPTS_WHEN_WE_FAIL;
    }

    @Override
    public JobResult run(JobRun run) {
        Payload payload = run.payload(Payload.class);
        Optional<Delivery> wanted = deliveries.find(payload.delivery()).filter(it -> waits(it, payload));
        if (wanted.isEmpty()) {
            return JobResult.done();
        }
        Optional<Channel> channel =
                channels.find(wanted.get().project(), wanted.get().channel());
        Optional<Outcome> outcome = channel.filter(Channel::enabled)
                .map(it -> courier.carry(
                        it,
                        channels.address(it),
                        wanted.get().id(),
                        wanted.get().notice()));
        String dropped = channel.isPresent() ? "The channel is switched off." : "The channel was deleted.";
        return Optional.ofNullable(transactions.execute(status -> {
                    run.guard();
                    return note(payload, outcome, dropped);
                }))
                .orElseGet(JobResult::done);
    }

    private JobResult note(Payload payload, Optional<Outcome> outcome, String dropped) {
        Optional<Delivery> present = deliveries.lock(payload.delivery()).filter(it -> waits(it, payload));
        if (present.isEmpty()) {
            return JobResult.done();
        }
        Instant now = clock.instant();
        Delivery next = outcome.map(it -> present.get().after(it, now, RandomGenerator.getDefault()))
                .orElseGet(() -> present.get().dropped(dropped, now));
        deliveries.update(next);
        return next.nextAttemptAt()
                .map(at -> JobResult.again(Duration.between(now, at)))
                .orElseGet(JobResult::done);
    }

    private static boolean waits(Delivery delivery, Payload payload) {
        return delivery.status() == DeliveryStatus.PENDING && delivery.round() == payload.round();
    }

    @Override
    public void gaveUp(JobRun run, String lastError) {
        Payload payload = run.payload(Payload.class);
        deliveries
                .lock(payload.delivery())
                .filter(it -> waits(it, payload))
                .ifPresent(it -> deliveries.update(
                        it.dropped("Sluice itself failed at it; see the log of the server.", clock.instant())));
    }
}
