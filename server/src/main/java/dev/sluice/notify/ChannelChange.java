package dev.sluice.notify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;

/** What shall be different; absent stays as it is. An empty secret takes the secret away. The kind stays. */
record ChannelChange(
        Optional<String> title,
        @Schema(type = "string") Optional<Hidden> target,
        @Schema(type = "string") Optional<Hidden> secret,
        Optional<Set<EventKind>> events,
        Optional<Boolean> enabled) {}
