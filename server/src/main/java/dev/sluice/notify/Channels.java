package dev.sluice.notify;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Events;
import dev.sluice.kernel.ExpectedVersion;
import dev.sluice.kernel.Page;
import dev.sluice.kernel.PageRequest;
import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import dev.sluice.project.Projects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to channels. */
@Component
class Channels {
    private final ChannelStore store;
    private final Deliveries deliveries;
    private final Projects projects;
    private final ChannelForm form;
    private final Events events;

    Channels(ChannelStore store, Deliveries deliveries, Projects projects, ChannelForm form, Events events) {
        this.store = store;
        this.deliveries = deliveries;
        this.projects = projects;
        this.form = form;
        this.events = events;
    }

    /** @throws Problem when the id is taken, the address is none for the kind, or the project is archived */
    @Transactional
    public Channel create(Actor actor, ProjectId project, NewChannel wanted) {
        projects.get(project).mustBeLive();
        Address address = new Address(
                wanted.target().value(), wanted.secret().map(Hidden::value).filter(word -> !word.isEmpty()));
        Channel channel = new Channel(
                project,
                wanted.id(),
                wanted.title(),
                wanted.kind(),
                form.check(wanted.kind(), address),
                address.secret().isPresent(),
                wanted.events(),
                wanted.enabled().orElse(true),
                1);
        if (!store.insert(channel, address)) {
            throw Problem.conflict("notify.channelExists", "There already is a channel '" + channel.id() + "'.")
                    .next("Choose another id.");
        }
        publish(actor, channel, ChannelSaved.What.CREATED);
        return channel;
    }

    /** @throws Problem when there is none */
    @Transactional(readOnly = true)
    public Channel get(ProjectId project, String id) {
        return store.find(project, id).orElseThrow(() -> missing(project, id));
    }

    /** Ordered by id. */
    @Transactional(readOnly = true)
    public Page<Channel> list(ProjectId project, PageRequest page) {
        projects.get(project);
        return store.list(project, page);
    }

    /** @throws Problem when there is none, the project is archived, or the channel changed since it was read */
    @Transactional
    public Channel update(Actor actor, ProjectId project, String id, ChannelChange change, ExpectedVersion expected) {
        Channel present = locked(project, id, expected);
        Address address = changed(store.address(present), change);
        Channel channel = new Channel(
                project,
                id,
                change.title().orElse(present.title()),
                present.kind(),
                form.check(present.kind(), address),
                address.secret().isPresent(),
                change.events().orElse(present.events()),
                change.enabled().orElse(present.enabled()),
                present.version() + 1);
        store.update(channel, address);
        publish(actor, channel, ChannelSaved.What.UPDATED);
        return channel;
    }

    /** Deletes it and gives up what waits for it; the log of its deliveries stays. */
    @Transactional
    public void delete(Actor actor, ProjectId project, String id, ExpectedVersion expected) {
        Channel present = locked(project, id, expected);
        store.delete(present);
        deliveries.drop(present, "The channel was deleted.");
        publish(actor, present, ChannelSaved.What.DELETED);
    }

    private Channel locked(ProjectId project, String id, ExpectedVersion expected) {
        projects.get(project).mustBeLive();
        Channel present = store.lock(project, id).orElseThrow(() -> missing(project, id));
        expected.check(present.version(), present.resourceName());
        return present;
    }

    private void publish(Actor actor, Channel channel, ChannelSaved.What what) {
        events.publish(
                actor,
                Optional.of(channel.project().value()),
                channel.resourceName(),
                head -> new ChannelSaved(head, what, channel.title()));
    }

    private static Address changed(Address present, ChannelChange change) {
        Optional<String> secret = change.secret().isPresent()
                ? change.secret().map(Hidden::value).filter(word -> !word.isEmpty())
                : present.secret();
        return new Address(change.target().map(Hidden::value).orElse(present.target()), secret);
    }

    static Problem missing(ProjectId project, String id) {
        return Problem.notFound(
                "notify.channelNotFound", "There is no channel '" + id + "' in " + project.resourceName() + ".");
    }
}
