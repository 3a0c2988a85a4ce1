package dev.sluice.notify;

import dev.sluice.kernel.Problem;
import dev.sluice.project.ProjectId;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a project's notifications go.
 *
 * @param id the last part of its name: 2 to 40 lower-case letters, digits and dashes
 * @param shownTarget what people may see of the address; the path of a chat's webhook is a credential
 * @param signed whether there is a secret
 * @param events what it is told about, at least one
 * @param version counts the changes; the ETag
 */
record Channel(
        ProjectId project,
        String id,
        String title,
        ChannelKind kind,
        String shownTarget,
        boolean signed,
        Set<EventKind> events,
        boolean enabled,
        long version) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,38}[a-z0-9]");
    private static final int LONGEST_TITLE = 200;

    /** @throws Problem when a field has not the form */
    Channel {
        events = Set.copyOf(events);
        if (!ID.matcher(id).matches()) {
            throw Problem.user("notify.idInvalid", "'" + id + "' cannot be the id of a channel.")
                    .because("An id has 2 to 40 lower-case letters, digits and dashes and starts with a letter.")
                    .with("field", "id");
        }
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw Problem.user("notify.titleInvalid", "A channel's title has 1 to " + LONGEST_TITLE + " characters.")
                    .with("field", "title");
        }
        if (events.isEmpty()) {
            throw Problem.user("notify.eventsMissing", "A channel is told about at least one kind of event.")
                    .with("field", "events");
        }
    }

    /** {@code projects/plant/channels/dba-chat}. */
    String resourceName() {
        return project.resourceName() + "/channels/" + id;
    }

    /** In the order of the handbook. */
    Set<EventKind> sortedEvents() {
        return EnumSet.copyOf(events);
    }
}
