package dev.sluice.notify;

import dev.sluice.jobs.Jobs;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to deliveries: the log, and sending again. */
@Component
class Deliveries {
    private final DeliveryStore store;
    private final ChannelStore channels;
    private final Projects projects;
    private final Jobs jobs;
    private final InstantSource clock;

    Deliveries(DeliveryStore store, ChannelStore channels, Projects projects, Jobs jobs, InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.projects = projects;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Delivery> list(ProjectId project, DeliveryFilter filter, PageRequest page) {
        projects.get(project);
        return store.list(project, filter, page);
    }

    /**
     * Sends it again, to where the channel leads now.
     *
     * @throws Problem when there is none, it is still on its way, or its channel is gone or switched off
     */
    @Transactional
    public Delivery redeliver(ProjectId project, UUID id) {
        projects.get(project).mustBeLive();
        Delivery present = store.lock(id)
                .filter(it -> it.project().equals(project))
                .orElseThrow(() -> Problem.notFound(
                        "notify.deliveryNotFound",
                        "There is no delivery '" + id + "' in " + project.resourceName() + "."));
        Channel channel = channels.find(project, present.channel())
                .orElseThrow(() -> Channels.missing(project, present.channel()));
        if (!channel.enabled()) {
            throw Problem.conflict("notify.channelDisabled", channel.resourceName() + " is switched off.")
                    .next("Switch it on, then send again.");
        }
        Delivery again = present.again(clock.instant());
        store.update(again);
        jobs.enqueue(DeliverJob.of(again));
        return again;
    }

    /** Gives up what waits for the channel, within the caller's transaction. */
    void drop(Channel channel, String why) {
        store.drop(channel, why, clock.instant());
    }
}
