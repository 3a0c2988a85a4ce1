package dev.sluice.change.rollout;

import java.util.UUID;

/** A task; also the key under which the target's own history knows the change. */
public record TaskId(UUID value) {

    /** {@code sluice/…}: unique for ever, over all installations. */
    public String changeKey() {
        return "sluice/" + value;
    }
}
