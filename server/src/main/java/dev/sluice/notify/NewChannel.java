package dev.sluice.notify;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.Set;

/**
 * What a new channel needs.
 *
 * @param target a URL; for mail the addresses, separated by commas
 * @param enabled absent: yes
 */
record NewChannel(
        String id,
        String title,
        ChannelKind kind,
        @Schema(type = "string") Hidden target,
        @Schema(type = "string") Optional<Hidden> secret,
        Set<EventKind> events,
        Optional<Boolean> enabled) {}
