package dev.sluice.notify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;

/**
 * A channel as the wire shows it: never its secret, and of its address only what is none.
 */
@Schema(name = "Channel")
record ChannelView(
        String name,
        String id,
        String title,
        ChannelKind kind,
        String target,
        boolean signed,
        Set<EventKind> events,
        boolean enabled,
        long version) {

    static ChannelView of(Channel channel) {
        return new ChannelView(
                channel.resourceName(),
                channel.id(),
                channel.title(),
                channel.kind(),
                channel.shownTarget(),
                channel.signed(),
                channel.sortedEvents(),
                channel.enabled(),
                channel.version());
    }
}
