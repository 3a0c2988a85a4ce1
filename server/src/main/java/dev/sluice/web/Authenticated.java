package dev.sluice.web;

import dev.sluice.kernel.Actor;
import dev.sluice.kernel.Problem;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param refusal why this request is not served although the actor is known, such as a missing CSRF token
 */
public record Authenticated(Actor actor, Optional<Problem> refusal) {
    public static Authenticated as(Actor actor) {
        return new Authenticated(actor, Optional.empty());
    }
}
